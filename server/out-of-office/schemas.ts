// isomorphic
import { z } from "zod";
import { Flag, Id, orEmpty, TrimmedText } from "@/server/core/atoms";
import { OOO_REASONS } from "@/server/core/away-reasons";
import { Direction, Skip, Take } from "@/server/core/pagination";
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
  notes: orEmpty(TrimmedText(1000, "Notes are a text")).optional(),
  showNotes: Flag.optional(),
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

export const ListOooInput = z.object({
  owner: UserOwner,
  /** Entries that have not ended yet, or those that have, on the user's calendar; all when left out. */
  when: z.enum(["upcoming", "past"]).optional(),
  sortStart: Direction.optional(),
  sortEnd: Direction.optional(),
  take: Take.default(250),
  skip: Skip.default(0),
});
export type ListOooInput = z.input<typeof ListOooInput>;
