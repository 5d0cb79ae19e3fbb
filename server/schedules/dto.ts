import type { Prisma } from "@/prisma/generated/client";
import type { AvailabilityRow, OverrideRow } from "./schemas";

export interface Schedule {
  id: number;
  ownerId: number;
  name: string;
  timeZone: string;
  availability: AvailabilityRow[];
  overrides: OverrideRow[];
  isDefault: boolean;
}

export const scheduleSelect = {
  id: true,
  ownerId: true,
  name: true,
  timeZone: true,
  availability: true,
  overrides: { select: { date: true, startTime: true, endTime: true }, orderBy: [{ date: "asc" }, { startTime: "asc" }] },
  owner: { select: { defaultScheduleId: true } },
} satisfies Prisma.ScheduleSelect;

export function toSchedule(row: Prisma.ScheduleGetPayload<{ select: typeof scheduleSelect }>): Schedule {
  const { owner, availability, ...rest } = row;
  return { ...rest, availability: availability as AvailabilityRow[], isDefault: owner.defaultScheduleId === row.id };
}
