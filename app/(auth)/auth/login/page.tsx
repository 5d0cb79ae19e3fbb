import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthShell } from "@/components/auth/auth-shell";
import { LoginForm } from "@/components/auth/login-form";
import { LoginNotice } from "@/components/auth/login-notice";
import { SignUpLink } from "@/components/auth/sign-up-link";
import { safeCallbackUrl } from "@/server/auth/callback-url";
import { requestCtx } from "@/server/auth/session";
import { person } from "@/server/core/authorize";
import { signUpState } from "@/server/users/queries";

export const metadata: Metadata = { title: "Sign in" };

type LoginPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { callbackUrl, notice, error } = await searchParams;
  const ctx = await requestCtx();
  const next = safeCallbackUrl(callbackUrl);
  if (person(ctx)) redirect(next);
  const state = await signUpState(ctx);
  if (state === "empty") redirect("/auth/setup");
  return (
    <AuthShell title="Sign in" footer={state === "open" && <SignUpLink />}>
      <LoginNotice notice={error ? "error" : notice} />
      <LoginForm callbackUrl={next} />
    </AuthShell>
  );
}
