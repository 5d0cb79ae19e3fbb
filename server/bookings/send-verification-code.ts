import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { randomDigits } from "@/server/core/ids";
import { keyedHash } from "@/server/core/secrets";
import { MINUTE_MS } from "@/server/core/time";
import { enqueueMail } from "@/server/emails/send";
import { bookingCodeLetter } from "@/server/emails/templates/booking-code";
import type { BookerActiveBookingsLimit } from "@/server/event-types/schemas";
import { languageFor } from "@/server/i18n/translate";
import { SendVerificationCodeInput } from "./schemas";
import { isAccountToProve } from "./steps/require-proven";
import { spendMails } from "./steps/spend-mails";

/** What stands for the event type of a dynamic group. */
const GROUP = { title: null, requiresBookerEmailVerification: false, bookerActiveBookingsLimit: null };

/** How long a code works, in minutes. */
const LIFETIME = 15;

/**
 * Mails a code of six digits, valid 15 minutes, to somebody who wants to book an event type that asks for a verified address, or with an
 * address that belongs to an account; it replaces an earlier one. Who calls it often is refused by the transport. Throws `not_found`,
 * `invalid_input` where no code is asked for.
 */
export async function sendVerificationCode(ctx: Ctx, input: SendVerificationCodeInput): Promise<void> {
  const { email, eventTypeId, language } = SendVerificationCodeInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    const select = { title: true, requiresBookerEmailVerification: true, bookerActiveBookingsLimit: true };
    const eventType = eventTypeId ? await tx.db.eventType.findUnique({ where: { id: eventTypeId }, select }) : GROUP;
    if (!eventType) throw new AppError("not_found", "There is no such event type. Check eventTypeId.");
    const limit = eventType.bookerActiveBookingsLimit as BookerActiveBookingsLimit | null;
    const isAsked = eventType.requiresBookerEmailVerification || limit?.offerReschedule;
    if (!isAsked && !(await isAccountToProve(tx, email)))
      throw new AppError("invalid_input", "This event type does not ask for a verified e-mail address. Book it without a code.");
    await spendMails(tx, { booker: email, to: [email] });
    const code = randomDigits(6);
    const expiresAt = new Date(tx.now.getTime() + LIFETIME * MINUTE_MS);
    const data = { codeHash: keyedHash(`${email} ${code}`), expiresAt };
    const where = { email_eventTypeId: { email, eventTypeId } };
    await tx.db.bookingCode.upsert({ where, create: { email, eventTypeId, ...data }, update: data, select: { email: true } });
    const facts = { code, eventTypeTitle: eventType.title, minutes: LIFETIME, language: languageFor(language) };
    await enqueueMail(tx, { to: email, ...bookingCodeLetter(facts) });
  });
}
