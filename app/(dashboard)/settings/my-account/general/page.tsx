import type { Metadata } from "next";
import { GeneralForm } from "@/components/settings/general-form";
import { SettingsHeader } from "@/components/shell/settings-shell";
import { requireUserPage } from "@/server/auth/require-user";

export const metadata: Metadata = { title: "General" };

export default async function GeneralPage() {
  return (
    <>
      <SettingsHeader title="General" description="How you see times, and in which language." />
      <GeneralForm me={await requireUserPage()} />
    </>
  );
}
