import type { Booking } from "@/server/bookings/dto";

/** The addresses in a text that somebody pastes: "Ana <ana@example.com>; ben@example.com". */
export const addressesIn = (text: string): string[] => text.match(/[^\s,;<>"'()]+@[^\s,;<>"'()]+/g) ?? [];

/** The lines, counted from 0, whose address takes part already or stands further up, with what to say there. */
export function twiceNamed(emails: readonly string[], { attendees, hosts }: Pick<Booking, "attendees" | "hosts">) {
  const present = new Set([...attendees, ...hosts].map(({ email }) => email.toLowerCase()));
  return emails.flatMap((email, place) => {
    if (present.has(email)) return [{ place, message: "They take part already" }];
    return emails.indexOf(email) < place ? [{ place, message: "This address is on the list already" }] : [];
  });
}
