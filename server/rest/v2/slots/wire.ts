import { z } from "zod";
import { formatInZone, localDate, zone } from "@/server/core/zones";
import type { ExplainedStart, OfferedSlots, Slot } from "@/server/slots/dto";
import { ExplainSlotsInput } from "@/server/slots/schemas";
import { listOf, numericId } from "../../read-request";

const text = z.string().min(1).max(200).optional();

export const SlotsQuery_2024_09_04 = z.object({
  start: z.string("start is required: a date such as 2050-09-05 or an instant such as 2050-09-05T09:00:00Z"),
  end: z.string("end is required: a date such as 2050-09-06 or an instant such as 2050-09-06T18:00:00Z"),
  eventTypeId: numericId("eventTypeId").optional(),
  eventTypeSlug: text,
  username: text,
  teamSlug: text,
  organizationSlug: text,
  usernames: listOf(z.string()).optional(),
  timeZone: z.string().max(64).optional(),
  duration: z.coerce.number("duration must be a number of minutes").optional(),
  format: z.enum(["time", "range"], "format must be time or range").optional(),
  bookingUidToReschedule: text,
  seatUid: text,
  /** Of a closed event type: the private link that its asker came through. */
  privateLinkId: text,
});

const SlotWire = z.object({
  start: z.string(),
  end: z.string().optional(),
  attendeesCount: z.number().int().optional(),
  seatsTotal: z.number().int().optional(),
  seatsRemaining: z.number().int().optional(),
  bookingUid: z.string().optional(),
});

/** Set where a host's calendar could not be asked: `unavailable; policy=hide` (their slots are left out) or `policy=ignore`. */
export const CALENDARS_HEADER = "x-kairos-calendars";

/** Slots by calendar date of the asked zone. */
export const SlotsWire_2024_09_04 = z.record(z.string(), z.array(SlotWire));

/** `format` "range" adds each slot's end. Seated slots say how many seats are left and which booking has begun. */
export function toSlotsWire(offered: OfferedSlots, format: "time" | "range" = "time"): z.input<typeof SlotsWire_2024_09_04> {
  const of = zone(offered.timeZone);
  // as documented: UTC is written Z, every other zone as its offset
  const write = (instant: number) => (offered.timeZone === "UTC" ? new Date(instant).toISOString() : formatInZone(of, instant));
  const toWire = ({ start, end, seats }: Slot) => ({
    start: write(start),
    ...(format === "range" && { end: write(end) }),
    ...(seats && { attendeesCount: seats.taken, seatsTotal: seats.total, seatsRemaining: seats.total - seats.taken }),
    ...(seats?.bookingUid && { bookingUid: seats.bookingUid }),
  });
  return byDate(offered, toWire);
}

/** The older shape: `startTime`, `endTime`, and slots as `{ time }` in UTC. Also what the agents guide calls. */
export const SlotsQuery_2024_04_15 = z.object({
  startTime: z.string("startTime is required: an instant such as 2050-09-05T09:00:00Z"),
  endTime: z.string("endTime is required: an instant such as 2050-09-06T18:00:00Z"),
  eventTypeId: numericId("eventTypeId").optional(),
  eventTypeSlug: text,
  eventSlug: text,
  username: text,
  usernameList: listOf(z.string()).optional(),
  teamSlug: text,
  timeZone: z.string().max(64).optional(),
  duration: z.coerce.number("duration must be a number of minutes").optional(),
  rescheduleUid: text,
  privateLinkId: text,
  slotFormat: z.enum(["time", "range"], "slotFormat must be time or range").optional(),
});

const OlderSlotWire = z.object({
  time: z.string(),
  startTime: z.string().optional(),
  endTime: z.string().optional(),
  attendees: z.number().int().optional(),
  bookingUid: z.string().optional(),
});
export const SlotsWire_2024_04_15 = z.object({ slots: z.record(z.string(), z.array(OlderSlotWire)) });

/** `format` "range" adds each slot's start and end. */
export function toOlderSlotsWire(offered: OfferedSlots, format: "time" | "range" = "time"): z.input<typeof SlotsWire_2024_04_15> {
  const toWire = ({ start, end, seats }: Slot) => ({
    time: new Date(start).toISOString(),
    ...(format === "range" && { startTime: new Date(start).toISOString(), endTime: new Date(end).toISOString() }),
    ...(seats && { attendees: seats.taken }),
    ...(seats?.bookingUid && { bookingUid: seats.bookingUid }),
  });
  return { slots: byDate(offered, toWire) };
}

export const ExplainQuery = z.object({
  eventTypeId: numericId("eventTypeId"),
  start: ExplainSlotsInput.shape.start,
  end: ExplainSlotsInput.shape.end,
  duration: z.coerce.number("duration must be a number of minutes").optional(),
});

export const ExplainedWire = z.object({
  start: z.string(),
  offered: z.boolean(),
  reasons: z.array(z.looseObject({ code: z.string(), source: z.record(z.string(), z.string()).nullable() })),
});

export const toExplainedWire = ({ start, ...rest }: ExplainedStart): z.input<typeof ExplainedWire> => ({
  ...rest,
  start: new Date(start).toISOString(),
});

function byDate<T>({ slots, timeZone }: OfferedSlots, toWire: (slot: Slot) => T): Record<string, T[]> {
  const of = zone(timeZone);
  const days: Record<string, T[]> = {};
  for (const slot of slots) {
    const day = localDate(of, slot.start);
    days[day] ??= [];
    days[day].push(toWire(slot));
  }
  return days;
}
