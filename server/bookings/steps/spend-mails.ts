import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { env } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { keyedHash } from "@/server/core/secrets";
import { HOUR_MS } from "@/server/core/time";
import { partyOf } from "../access";
import type { Booking } from "../dto";
import { budgetsOf, networkOf, type Sending } from "../rules/mail-budget";

/**
 * Counts the mails that a booker's deed is about to send, in its transaction: what is undone has sent nothing, and all processes count
 * together. Needs the locks of the booking first, and is followed by none: two deeds never wait for each other. `isLeaving` for one that
 * ends a booking. A host's own deeds are not counted. Throws `rate_limited`.
 */
export async function spendMails(tx: Ctx, sending: Omit<Sending, "from">, { isLeaving = false } = {}): Promise<void> {
  const perHour = env().BOOKER_MAILS_PER_HOUR;
  const budgets = perHour > 0 ? budgetsOf({ ...sending, from: senderOf(tx) }, perHour, isLeaving) : [];
  if (!budgets.length) return;
  const most = new Map(budgets.map((budget) => [keyedHash(budget.key), budget.most]));
  const [keys, mails] = [[...most.keys()], budgets.map((budget) => budget.mails)];
  const ends = new Date(tx.now.getTime() + HOUR_MS);
  const counts = await tx.db.$queryRaw<{ key: string; spent: number }[]>`
    INSERT INTO "MailBudget" AS b (key, spent, "endsAt")
      SELECT key, mails, ${ends.toISOString()}::timestamptz FROM unnest(${keys}::text[], ${mails}::int[]) AS t(key, mails) ORDER BY key
    ON CONFLICT (key) DO UPDATE SET
      spent = CASE WHEN b."endsAt" > ${tx.now.toISOString()}::timestamptz THEN b.spent ELSE 0 END + excluded.spent,
      "endsAt" = CASE WHEN b."endsAt" > ${tx.now.toISOString()}::timestamptz THEN b."endsAt" ELSE excluded."endsAt" END
    RETURNING key, spent`;
  if (counts.some(({ key, spent }) => spent > most.get(key)!))
    throw new AppError("rate_limited", "This would send more mail than bookers may cause in an hour. Wait an hour, or write to the host.");
}

/** Of a change that tells everybody in a booking: who joins by it, whose seat alone it is about, whether it ends the booking for them. */
interface Change {
  joining?: readonly string[];
  seatUid?: string | undefined;
  isLeaving?: boolean;
}

/** The same for a change to bookings, of one booker and of the same hosts; nothing where a host makes it. Throws `rate_limited`. */
export async function spendMailsOf(
  tx: Ctx,
  bookings: readonly Booking[],
  { joining = [], seatUid, isLeaving = false }: Change = {},
): Promise<void> {
  const [first] = bookings;
  if (!first || partyOf(tx, first) === "host") return;
  const told = bookings.flatMap(({ attendees }) => attendees).filter((attendee) => !seatUid || attendee.seatUid === seatUid);
  const booker = told.find((attendee) => !attendee.isGuest);
  const to = [...told.map(({ email }) => email), ...joining].filter(Boolean);
  await spendMails(tx, { booker: booker?.email || (booker?.phoneNumber ?? ""), to }, { isLeaving });
}

function senderOf({ actor, ...tx }: Ctx): string {
  if (actor.type === "booker") return `network ${networkOf(actor.address ?? "unknown")}`;
  return `user ${person({ actor, ...tx })?.userId ?? actor.type}`;
}
