import { z } from "zod";
import type { Booking } from "@/server/bookings/dto";
import { asVisible } from "@/server/bookings/queries";
import { newestSeat } from "@/server/bookings/rules/visible";
import { BOOKING_FILTERS, BookingFilter, type ListBookingsInput } from "@/server/bookings/schemas";
import { askCalendarsFirst } from "@/server/calendars/ask-first";
import type { Ctx } from "@/server/core/context";
import { newest, older, type Shape } from "../../shapes";
import { askedStatus_2024_04_15, BookingWire_2024_04_15, StatusWord_2024_04_15, toBookingWire_2024_04_15 } from "./2024-04-15.wire";
import { BookingWire_2024_08_13, toBookingWire_2024_08_13 } from "./wire";

/** A write under one key that may need the hosts' calendars, which are asked outside of its transaction. */
export const ONCE = { idempotent: true, around: askCalendarsFirst } as const;

/** How one version writes a booking. Endpoints that differ in nothing else are made once for each. */
export interface BookingShape extends Shape {
  one: z.ZodType<object>;
  oneOrSeveral: z.ZodType<object>;
  /** `seatUid` is the seat that this answer is about. */
  write(booking: Booking, seatUid?: string): object;
  /** A word that its list takes as `status`, and what several of them ask for. */
  statusWord: z.ZodType<string>;
  askedStatus(words: readonly string[]): Pick<ListBookingsInput, "status" | "states">;
}

export const NEWEST: BookingShape = {
  ...newest("2024-08-13"),
  one: BookingWire_2024_08_13,
  oneOrSeveral: z.union([BookingWire_2024_08_13, z.array(BookingWire_2024_08_13)]),
  write: toBookingWire_2024_08_13,
  statusWord: BookingFilter,
  askedStatus: (words) => ({ status: BOOKING_FILTERS.filter((word) => words.includes(word)) }),
};

export const OLDER: BookingShape = {
  ...older("2024-04-15"),
  one: BookingWire_2024_04_15,
  oneOrSeveral: z.union([BookingWire_2024_04_15, z.array(BookingWire_2024_04_15)]),
  write: toBookingWire_2024_04_15,
  statusWord: StatusWord_2024_04_15,
  askedStatus: askedStatus_2024_04_15,
};

export const SHAPES = [NEWEST, OLDER] as const;

/** As the caller may see it. */
export const toWire = (shape: BookingShape, ctx: Ctx, booking: Booking, seatUid?: string) =>
  shape.write(asVisible(ctx, booking, seatUid), seatUid);

export const toWires = (shape: BookingShape, ctx: Ctx, bookings: Booking | Booking[]) =>
  Array.isArray(bookings) ? bookings.map((booking) => toWire(shape, ctx, booking)) : toWire(shape, ctx, bookings);

/** What was just booked: a list for a recurring event type, each with the seat that was taken. */
export function toCreatedWire(shape: BookingShape, ctx: Ctx, bookings: Booking[]) {
  const wires = bookings.map((booking) => toWire(shape, ctx, booking, newestSeat(booking)));
  return bookings[0]?.recurringBookingUid ? wires : wires[0]!;
}

/** What was cancelled: one where one was asked for by its own uid, else a list. */
export function toCancelledWire(shape: BookingShape, ctx: Ctx, cancelled: Booking[], { uid, seatUid }: { uid: string; seatUid?: string }) {
  const [first] = cancelled;
  return cancelled.length === 1 && first!.uid === uid ? toWire(shape, ctx, first!, seatUid) : toWires(shape, ctx, cancelled);
}
