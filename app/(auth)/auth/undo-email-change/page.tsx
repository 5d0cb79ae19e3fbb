import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { UndoEmailChange } from "@/components/auth/undo-email-change";
import { Button } from "@/components/ui/button";
import { requestCtx } from "@/server/auth/session";
import { findEmailToken } from "@/server/email-tokens/queries";

export const metadata: Metadata = { title: "Undo a change of address", referrer: "no-referrer" };

type UndoPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function UndoEmailChangePage({ searchParams }: UndoPageProps) {
  const { token } = await searchParams;
  const link = typeof token === "string" ? await findEmailToken(await requestCtx(), token) : null;
  if (typeof token !== "string" || link?.kind !== "undo_email_change") {
    return (
      <AuthShell title="This link no longer works" description="It was already used, or the change is more than seven days old.">
        <Button href="/auth/login" size="lg">
          Sign in
        </Button>
      </AuthShell>
    );
  }
  return (
    <AuthShell
      title="Undo the change"
      description={`Your account gets ${link.email} back. Everybody is signed out, your API keys end, and you choose a new password.`}
    >
      <UndoEmailChange token={token} />
    </AuthShell>
  );
}
