"use client";

import { trpc } from "../trpc";
import { DashboardShell, type DashboardShellProps } from "./dashboard-shell";
import { WAITING } from "./waiting";

/** The shell with its living counts. */
export function DashboardFrame(props: Omit<DashboardShellProps, "counts">) {
  const waiting = trpc.bookings.list.useQuery(WAITING);
  return <DashboardShell {...props} counts={{ bookings: waiting.data?.totalItems ?? 0 }} />;
}
