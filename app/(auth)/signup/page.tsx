import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthShell, textLink } from "@/components/auth/auth-shell";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { requestCtx } from "@/server/auth/session";
import { person } from "@/server/core/authorize";
import { challenge } from "@/server/core/challenge";
import { webappUrl } from "@/server/core/env";
import { signUpState } from "@/server/users/queries";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  const ctx = await requestCtx();
  if (person(ctx)) redirect("/event-types");
  const state = await signUpState(ctx);
  if (state === "empty") redirect("/auth/setup");
  if (state === "closed")
    return <AuthShell title="Sign-up is closed" description="Ask the operator of this instance for an account." footer={signIn} />;
  return (
    <AuthShell title="Create your account" description="Your booking page is ready in two minutes." footer={signIn}>
      <SignUpForm purpose="sign-up" prefix={`${new URL(webappUrl()).host}/`} challenge={challenge()} />
    </AuthShell>
  );
}

const signIn = (
  <>
    Have an account?{" "}
    <Link href="/auth/login" className={textLink}>
      Sign in
    </Link>
  </>
);
