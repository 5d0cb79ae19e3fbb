import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { ResetPasswordForm } from "@/components/auth/reset-password-form";
import { Button } from "@/components/ui/button";
import { requestCtx } from "@/server/auth/session";
import { findEmailToken } from "@/server/email-tokens/queries";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

type ResetPasswordPageProps = { params: Promise<{ token: string }> };

export default async function ResetPasswordPage({ params }: ResetPasswordPageProps) {
  const { token } = await params;
  const link = await findEmailToken(await requestCtx(), token);
  if (link?.kind !== "reset_password") {
    return (
      <AuthShell title="This link no longer works" description="It has expired or was already used. Ask for a new one.">
        <Button href="/auth/forgot-password" size="lg">
          Ask for a new link
        </Button>
      </AuthShell>
    );
  }
  return (
    <AuthShell
      title="Choose a new password"
      description={`For ${link.email}. You will be signed out everywhere else, and your API keys end.`}
    >
      <ResetPasswordForm token={token} isAdmin={link.isAdmin} />
    </AuthShell>
  );
}
