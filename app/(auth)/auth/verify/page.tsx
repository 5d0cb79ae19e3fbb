import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { VerifyEmailCard } from "@/components/auth/verify-email-card";
import { Button } from "@/components/ui/button";
import { requestCtx } from "@/server/auth/session";
import { findEmailToken } from "@/server/email-tokens/queries";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type VerifyPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const { token } = await searchParams;
  const link = typeof token === "string" ? await findEmailToken(await requestCtx(), token) : null;
  if (typeof token !== "string" || !link || (link.kind !== "verify_email" && link.kind !== "change_email")) {
    return (
      <AuthShell title="This link no longer works" description="It has expired, was already used, or a newer one was sent.">
        <Button href="/auth/verify-email" size="lg">
          Continue
        </Button>
      </AuthShell>
    );
  }
  const isChange = link.kind === "change_email";
  return (
    <AuthShell
      title={isChange ? "Use a new address" : "Confirm your address"}
      description={isChange ? `You will sign in with ${link.email}.` : `Is ${link.email} yours?`}
    >
      <VerifyEmailCard token={token} email={link.email} purpose={isChange ? "change" : "verify"} asksPassword={isChange && !link.proven} />
    </AuthShell>
  );
}
