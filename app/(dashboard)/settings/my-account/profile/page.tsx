import type { Metadata } from "next";
import { SettingsHeader } from "@/components/shell/settings-shell";
import { EmailForm } from "@/components/users/email-form";
import { ProfileForm } from "@/components/users/profile-form";
import { requireUserPage } from "@/server/auth/require-user";
import { requestCtx } from "@/server/auth/session";
import { webappUrl } from "@/server/core/env";
import { findPendingEmail } from "@/server/users/queries";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const me = await requireUserPage();
  return (
    <>
      <SettingsHeader title="Profile" description="How the people who book you know you." />
      <ProfileForm me={me} prefix={`${new URL(webappUrl()).host}/`} />
      <EmailForm email={me.email} verified={me.emailVerified} pending={await findPendingEmail(await requestCtx())} />
    </>
  );
}
