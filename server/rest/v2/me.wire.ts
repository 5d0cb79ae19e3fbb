import { z } from "zod";
import { UpdateUserInput } from "@/server/users/schemas";
import type { Me } from "@/server/users/dto";

export const MeWire = z.object({
  id: z.number().int(),
  username: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  bio: z.string().nullable(),
  timeFormat: z.number().int(),
  defaultScheduleId: z.number().int().nullable(),
  weekStart: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  organizationId: z.number().int().nullable(),
  metadata: z.record(z.string(), z.unknown()),
});

export function toMeWire(me: Me): z.input<typeof MeWire> {
  return { ...me, username: me.username ?? "", organizationId: null };
}

/** The documented fields that a profile has. */
export const UpdateMeBody = UpdateUserInput.pick({
  name: true,
  timeFormat: true,
  defaultScheduleId: true,
  weekStart: true,
  timeZone: true,
  locale: true,
  avatarUrl: true,
  bio: true,
  metadata: true,
});
