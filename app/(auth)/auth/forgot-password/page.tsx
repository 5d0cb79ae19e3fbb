import type { Metadata } from "next";
import Link from "next/link";
import { AuthShell, textLink } from "@/components/auth/auth-shell";
import { ForgotPasswordForm } from "@/components/auth/forgot-password-form";
import { hasMailServer } from "@/server/core/env";

export const metadata: Metadata = { title: "Forgot your password?" };

const back = (
  <Link href="/auth/login" className={textLink}>
    Back to sign in
  </Link>
);

// whether mail leaves is the operator's to change without a build
export const dynamic = "force-dynamic";

export default function ForgotPasswordPage() {
  return (
    <AuthShell title="Forgot your password?" description="We mail you a link to choose a new one." footer={back}>
      <ForgotPasswordForm sendsMail={hasMailServer()} />
    </AuthShell>
  );
}
