import type { ListBookingsInput } from "@/server/bookings/schemas";

/** Whether there has been any booking: one is enough to know. The same on the server and in the browser. */
export const ANY_BOOKING = { take: 1 } satisfies ListBookingsInput;
