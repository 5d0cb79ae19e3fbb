import { fieldError } from "@/server/core/errors";
import { MOST_GUESTS, mostGuestsOf } from "../schemas";

/** Throws `invalid_input` at `guests` for more than a booking takes from this caller. */
export function requireFewGuests(guests: readonly string[], isSignedIn: boolean): void {
  const most = mostGuestsOf(isSignedIn);
  if (guests.length <= most) return;
  const remedy = isSignedIn ? "" : ` Sign in, or send an API key, to bring up to ${MOST_GUESTS}.`;
  throw fieldError("guests", `Bring at most ${most} guests.${remedy}`);
}

/** What is counted of the mails that one deed sends. */
export interface Sending {
  /** Who does it: the address of a network, or a user. */
  from: string;
  /** In whose name: the booker's e-mail address, or their telephone number. */
  booker: string;
  /** The addresses that get one. */
  to: readonly string[];
}

/** One count: its name, what this deed adds, and how far it may go in an hour. */
export interface Budget {
  key: string;
  mails: number;
  most: number;
}

/**
 * The counts that a deed adds to, each name once. `perHour` is what one sender may cause, and one booker; a quarter of it may
 * go to one address. Who leaves a booking may go to twice of each: nobody is kept in it by others who have spent the counts.
 */
export function budgetsOf({ from, booker, to }: Sending, perHour: number, isLeaving: boolean): Budget[] {
  const most = (part: number) => Math.ceil(perHour / part) * (isLeaving ? 2 : 1);
  const recipients = [...new Set(to.map((address) => address.toLowerCase()))];
  if (!recipients.length) return [];
  return [
    { key: `from ${from}`, mails: recipients.length, most: most(1) },
    { key: `booker ${booker.toLowerCase()}`, mails: recipients.length, most: most(1) },
    ...recipients.map((address) => ({ key: `to ${address}`, mails: 1, most: most(4) })),
  ];
}

/** The network behind an address: IPv4 as it is, of IPv6 the first 64 bits, which one line has to itself (RFC 6177). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0"), ...(tail ?? "").split(":")]
    .slice(0, 4)
    .map((group) => Number.parseInt(group || "0", 16).toString(16))
    .join(":");
}
