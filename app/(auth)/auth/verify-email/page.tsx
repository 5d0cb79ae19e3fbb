import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthShell } from "@/components/auth/auth-shell";
import { ResendVerification } from "@/components/auth/resend-verification";
import { Button } from "@/components/ui/button";
import { requireSignedInPage } from "@/server/auth/require-user";

export const metadata: Metadata = { title: "Check your mail" };

export default async function VerifyEmailPage() {
  const me = await requireSignedInPage();
  if (me.emailVerified) redirect("/event-types");
  return (
    <AuthShell title="Check your mail" description={`We sent a link to ${me.email}. Open it to confirm that the address is yours.`}>
      <div className="flex flex-wrap gap-3">
        <Button href="/event-types" size="lg">
          Continue
        </Button>
        <ResendVerification email={me.email} size="lg" />
      </div>
    </AuthShell>
  );
}
