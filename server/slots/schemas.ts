// isomorphic
import { z } from "zod";
import { HolderId, Instant } from "@/server/bookings/schemas";
import { TimeZoneName } from "@/server/users/schemas";

/** An instant, or a date that stands for its first (start) or last (end) instant in UTC, as documented. */
const bound = (endOfDay: boolean) =>
  z
    .union(
      [z.date(), z.iso.date(), z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })],
      "Use a date such as 2026-08-13 or an instant such as 2026-08-13T09:00:00Z",
    )
    .transform((text) => {
      if (text instanceof Date) return text;
      if (text.length === 10) return new Date(`${text}T${endOfDay ? "23:59:59.999" : "00:00:00.000"}Z`);
      return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    });

export const ListSlotsInput = z.object({
  eventTypeId: z.number().int().positive().optional(),
  eventTypeSlug: z.string().max(200).optional(),
  username: z.string().max(200).optional(),
  teamSlug: z.string().max(200).optional(),
  /** Of a dynamic group: at least two. */
  usernames: z.array(z.string().max(200)).max(20, "A dynamic event has at most 20 users").optional(),
  start: bound(false),
  end: bound(true),
  /** Minutes. */
  duration: z.number().int().min(1, "duration must be at least 1 minute").max(1440, "duration must be at most 1440 minutes").optional(),
  /** Of a booking that moves as a whole, or of the seat that moves alone. */
  bookingUidToReschedule: z.string().max(100).optional(),
  seatUid: z.string().max(100).optional(),
  timeZone: TimeZoneName.default("UTC"),
  holder: HolderId.optional(),
});
export type ListSlotsInput = z.input<typeof ListSlotsInput>;

export const OwnTimesInput = z.object({ start: Instant, end: Instant });
export type OwnTimesInput = z.input<typeof OwnTimesInput>;

export const ReserveSlotInput = z.object({
  eventTypeId: z.number("eventTypeId must be a number").int().positive(),
  slotStart: Instant,
  /** Minutes; for event types of variable length. */
  slotDuration: z
    .number()
    .int()
    .min(1, "slotDuration must be at least 1 minute")
    .max(1440, "slotDuration must be at most 1440 minutes")
    .optional(),
  /** Minutes that the slot is held; authenticated callers only. */
  reservationDuration: z
    .number()
    .int("reservationDuration must be a whole number of minutes")
    .min(1, "reservationDuration must be at least 1 minute")
    .max(1440, "reservationDuration must be at most 1440 minutes")
    .optional(),
});
export type ReserveSlotInput = z.input<typeof ReserveSlotInput>;

/** One hold of a visitor of the booking page, as the page names it before it is made, so that it can be let go of at any moment. */
export const KeptSlot = z.object({ holder: HolderId, hold: HolderId });
export type KeptSlot = z.input<typeof KeptSlot>;

/** The time that a visitor of the booking page has chosen; `bookingUidToReschedule` and `seatUid` are of the booking that they move. */
export const KeepSlotInput = ReserveSlotInput.omit({ reservationDuration: true }).extend({
  ...KeptSlot.shape,
  bookingUidToReschedule: z.string().max(100).optional(),
  seatUid: z.string().max(100).optional(),
});
export type KeepSlotInput = z.input<typeof KeepSlotInput>;

export const ReservationUid = z.object({ uid: z.string().min(1).max(100) });
export type ReservationUid = z.input<typeof ReservationUid>;

export const UpdateReservationInput = ReserveSlotInput.extend(ReservationUid.shape);
export type UpdateReservationInput = z.input<typeof UpdateReservationInput>;

/** One start, or every candidate of a range of at most two days. */
export const ExplainSlotsInput = z.object({
  eventTypeId: z.number().int().positive(),
  start: Instant,
  end: Instant.optional(),
  /** Minutes. */
  duration: z.number().int().min(1).max(1440).optional(),
});
export type ExplainSlotsInput = z.input<typeof ExplainSlotsInput>;

/** A date on the clock of the asking host's schedule; today when left out. */
export const ExplainDayInput = z.object({
  eventTypeId: z.number().int().positive(),
  date: z.iso.date("Use a date such as 2026-08-13").optional(),
  /** Minutes. */
  duration: z.number().int().min(1).max(1440).optional(),
});
export type ExplainDayInput = z.input<typeof ExplainDayInput>;
