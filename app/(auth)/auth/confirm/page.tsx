import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { ConfirmSignUpForm } from "@/components/auth/confirm-sign-up-form";
import { Button } from "@/components/ui/button";
import { requestCtx } from "@/server/auth/session";
import { isEmailTaken, openSignUp } from "@/server/users/queries";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type ConfirmPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ConfirmPage({ searchParams }: ConfirmPageProps) {
  const { token } = await searchParams;
  const ctx = await requestCtx();
  const signUp = typeof token === "string" ? await openSignUp(ctx, token) : null;
  if (typeof token !== "string" || !signUp) {
    return (
      <AuthShell title="This link no longer works" description="It has expired, or it is incomplete. Sign up again.">
        <Button href="/signup" size="lg">
          Sign up
        </Button>
      </AuthShell>
    );
  }
  if (await isEmailTaken(ctx, signUp.email)) {
    return (
      <AuthShell title="You have an account" description={`${signUp.email} is confirmed. Sign in with it.`}>
        <Button href="/auth/login" size="lg">
          Sign in
        </Button>
      </AuthShell>
    );
  }
  return (
    <AuthShell title="Confirm your address" description={`Is ${signUp.email} yours? Then your account is ready.`}>
      <ConfirmSignUpForm token={token} email={signUp.email} />
    </AuthShell>
  );
}
