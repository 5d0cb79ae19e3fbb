import { z } from "zod";
import { Email } from "@/server/core/atoms-email";
import type { Me } from "@/server/users/dto";
import { UpdateUserInput } from "@/server/users/schemas";

export const BookingLimitsWire = z.object({
  perDay: z.number().int().nullable(),
  perWeek: z.number().int().nullable(),
  perMonth: z.number().int().nullable(),
  perYear: z.number().int().nullable(),
});

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
  bookingLimits: BookingLimitsWire,
});

export function toMeWire(me: Me): z.input<typeof MeWire> {
  return { ...me, username: me.username ?? "", organizationId: null };
}

const { name, defaultScheduleId } = UpdateUserInput.shape;

/** Answers say null where nothing was ever set: sent back, it changes nothing. */
const orAsItIs = <T extends z.ZodType>(setting: z.ZodOptional<T>) => setting.nullable().transform((value) => value ?? undefined);

/** The documented fields that a profile has. A new `email` becomes the user's own once it is confirmed. */
export const UpdateMeBody = UpdateUserInput.extend({ email: Email.optional() })
  .pick({
    email: true,
    name: true,
    timeFormat: true,
    defaultScheduleId: true,
    weekStart: true,
    timeZone: true,
    locale: true,
    avatarUrl: true,
    bio: true,
    metadata: true,
  })
  .extend({ name: orAsItIs(name), defaultScheduleId: orAsItIs(defaultScheduleId) });
