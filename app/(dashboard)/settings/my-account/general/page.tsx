import type { Metadata } from "next";
import { SettingsHeader } from "@/components/shell/settings-shell";
import { BookingLimitsForm } from "@/components/users/booking-limits-form";
import { GeneralForm } from "@/components/users/general-form";
import { requireUserPage } from "@/server/auth/require-user";

export const metadata: Metadata = { title: "General" };

export default async function GeneralPage() {
  const me = await requireUserPage();
  return (
    <>
      <SettingsHeader title="General" description="How you see times, in which language, and how much you take on." />
      <GeneralForm me={me} />
      <BookingLimitsForm me={me} />
    </>
  );
}
