import type { ListBookingsInput } from "@/server/bookings/schemas";

/** How many requests wait for an answer, a series being one: only the total is wanted. The same on the server and in the browser. */
export const WAITING = { status: ["unconfirmed" as const], bySeries: true, take: 1 } satisfies ListBookingsInput;
