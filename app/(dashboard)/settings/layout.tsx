import type { ReactNode } from "react";
import { SettingsShell } from "@/components/shell/settings-shell";
import { requireUserPage } from "@/server/auth/require-user";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { admin } = await requireUserPage();
  return <SettingsShell isAdmin={admin}>{children}</SettingsShell>;
}
