import type { Metadata } from "next";
import { SettingsHeader } from "@/components/shell/settings-shell";
import { NewWebhook } from "@/components/webhooks/webhook-form";
import { requireUserPage } from "@/server/auth/require-user";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage() {
  const { id } = await requireUserPage();
  return (
    <>
      <SettingsHeader title="New webhook" description="Another service hears of your bookings as they happen." />
      <NewWebhook userId={id} />
    </>
  );
}
