import type { Metadata } from "next";
import { SettingsHeader } from "@/components/shell/settings-shell";
import { PasswordForm } from "@/components/users/password-form";
import { requireUserPage } from "@/server/auth/require-user";
import { requestCtx } from "@/server/auth/session";
import { findPasswordFacts } from "@/server/users/queries";

export const metadata: Metadata = { title: "Password" };

export default async function PasswordPage() {
  const { email } = await requireUserPage();
  const { apiKeys, isAdmin } = await findPasswordFacts(await requestCtx());
  return (
    <>
      <SettingsHeader title="Password" description="Changing it signs you out everywhere else." />
      <PasswordForm email={email} isAdmin={isAdmin} apiKeys={apiKeys} />
    </>
  );
}
