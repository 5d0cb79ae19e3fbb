// isomorphic
import { z } from "zod";
import { Id } from "@/server/core/atoms";
import { OOO_REASONS } from "@/server/core/away-reasons";
import { parseClock } from "@/server/core/time";
import { UserOwner } from "@/server/owners/schemas";
import { CalendarDate } from "@/server/schedules/schemas";

const REASON_VALUES = OOO_REASONS.map(({ value }) => value);
export const OooReason = z.enum(REASON_VALUES, `Use a reason among ${REASON_VALUES.join(", ")}`);
export type OooReason = z.output<typeof OooReason>;

const ClockTime = z
  .string("Use a time such as 09:00")
  .refine((text) => parseClock(text) !== null, "Use a time such as 09:00 (HH:MM, 24 hours)")
  .nullable();

/** What of an entry its owner sets. Dates are of the user's zone, both included; times close the same part of each of those days. */
const OooFields = z.object({
  startDate: CalendarDate,
  endDate: CalendarDate,
  startTime: ClockTime.optional(),
  endTime: ClockTime.optional(),
  reason: OooReason.optional(),
  /** An empty text and null take them away. */
  notes: z
    .string("Notes are a text")
    .trim()
    .max(1000, "Use at most 1000 characters")
    .nullable()
    .transform((text) => text || null)
    .optional(),
  showNotes: z.boolean("showNotes must be true or false").optional(),
  /** Who covers meanwhile, by id or by username; null for nobody. */
  toUserId: Id.nullable().optional(),
  toUsername: z
    .string("Enter a username")
    .trim()
    .toLowerCase()
    .max(100, "Use at most 100 characters")
    .nullable()
    .transform((name) => name || null)
    .optional(),
});

export const CreateOooInput = OooFields.extend({ owner: UserOwner });
export type CreateOooInput = z.input<typeof CreateOooInput>;

export const OooRef = z.object({ owner: UserOwner, id: Id });
export type OooRef = z.input<typeof OooRef>;

export const UpdateOooInput = OooFields.partial().extend(OooRef.shape);
export type UpdateOooInput = z.input<typeof UpdateOooInput>;

const Order = z.enum(["asc", "desc"], "Sort with asc or desc");

export const ListOooInput = z.object({
  owner: UserOwner,
  /** Entries that have not ended yet, or those that have, on the user's calendar; all when left out. */
  when: z.enum(["upcoming", "past"]).optional(),
  sortStart: Order.optional(),
  sortEnd: Order.optional(),
  take: z.int().min(1).max(250).default(250),
  skip: z.int().min(0).max(1_000_000).default(0),
});
export type ListOooInput = z.input<typeof ListOooInput>;
