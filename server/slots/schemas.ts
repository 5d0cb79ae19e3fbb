// isomorphic
import { z } from "zod";
import { HolderId, Instant } from "@/server/bookings/schemas";
import { Id } from "@/server/core/atoms";
import { TimeZoneName } from "@/server/core/atoms-time";
import { RangeEnd, RangeStart } from "@/server/core/range-bounds";

export const ListSlotsInput = z.object({
  eventTypeId: Id.optional(),
  eventTypeSlug: z.string().max(200).optional(),
  username: z.string().max(200).optional(),
  teamSlug: z.string().max(200).optional(),
  /** Of a dynamic group: at least two. */
  usernames: z.array(z.string().max(200)).max(20, "A dynamic event has at most 20 users").optional(),
  start: RangeStart,
  end: RangeEnd,
  /** Minutes. */
  duration: z.number().int().min(1, "duration must be at least 1 minute").max(1440, "duration must be at most 1440 minutes").optional(),
  /** Of a booking that moves as a whole, or of the seat that moves alone. */
  bookingUidToReschedule: z.string().max(100).optional(),
  seatUid: z.string().max(100).optional(),
  /** The private link that its asker came through. */
  privateLinkId: z.string().max(100).optional(),
  timeZone: TimeZoneName.default("UTC"),
  holder: HolderId.optional(),
});
export type ListSlotsInput = z.input<typeof ListSlotsInput>;

export const OwnTimesInput = z.object({ start: Instant, end: Instant });
export type OwnTimesInput = z.input<typeof OwnTimesInput>;

export const ReserveSlotInput = z.object({
  eventTypeId: Id,
  /** The private link that its holder came through. */
  privateLinkId: z.string().max(100).optional(),
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
  eventTypeId: Id,
  start: Instant,
  end: Instant.optional(),
  /** Minutes. */
  duration: z.number().int().min(1).max(1440).optional(),
});
export type ExplainSlotsInput = z.input<typeof ExplainSlotsInput>;

/** A date on the clock of the asking host's schedule; today when left out. */
export const ExplainDayInput = z.object({
  eventTypeId: Id,
  date: z.iso.date("Use a date such as 2026-08-13").optional(),
  /** Minutes. */
  duration: z.number().int().min(1).max(1440).optional(),
});
export type ExplainDayInput = z.input<typeof ExplainDayInput>;
