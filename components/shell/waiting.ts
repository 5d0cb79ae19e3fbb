import type { ListBookingsInput } from "@/server/bookings/schemas";

/** How many bookings wait for an answer: only the total is wanted. The same on the server and in the browser. */
export const WAITING = { status: ["unconfirmed" as const], take: 1 } satisfies ListBookingsInput;
