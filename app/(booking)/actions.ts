"use server";

import { redirect } from "next/navigation";
import { type FormState, NOTHING_SENT } from "@/components/booker/types";
import { requestCtx } from "@/server/auth/session";
import { comparableEmail } from "@/server/core/atoms-email";
import { AppError } from "@/server/core/errors";
import { findForBooking } from "@/server/event-types/row.queries";
import * as bookings from "@/server/forms/bookings";
import { fieldOfPath, last, toCreateInput, toRescheduleInput, valuesOf } from "./read-form";
import { answerText, refusalText } from "./refusals";
import { successAddress } from "./success-address";
import { pageWords } from "./words";

/** Sends the booking form: books or moves, then goes to the booking's page; a refusal comes back with what was typed. */
export async function book(state: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  // the state comes from the page, and so from anybody
  const { tries, codeSentTo } = { ...NOTHING_SENT, ...state };
  const answer: FormState = { tries: tries + 1, codeSentTo, values, fields: {}, problem: null, message: null, existingUid: null };
  // a filled trap: nothing is booked, and nothing says why
  if (last(values, "website")) return { ...answer, problem: "failed" };
  let address: string;
  try {
    if (last(values, "mailNewCode")) return { ...answer, codeSentTo: await mailCode(values) };
    address = last(values, "former") ? await move(values) : await create(values);
  } catch (error) {
    const refused = { ...answer, ...(await problemOf(error, values)) };
    const lacksCode = "emailVerificationCode" in refused.fields && !last(values, "emailVerificationCode");
    return lacksCode ? askForCode(refused, values) : refused;
  }
  redirect(address);
}

/** The event type wants a proven address: a code is on its way, and the form asks for it. */
async function askForCode(refused: FormState, values: Values): Promise<FormState> {
  try {
    return { ...refused, problem: null, message: null, fields: {}, codeSentTo: await mailCode(values) };
  } catch (error) {
    return { ...refused, ...(await problemOf(error, values)) };
  }
}

/** Mails a code to the address in the form; returns it. */
async function mailCode(values: Values): Promise<string> {
  const email = last(values, "responses.email") ?? "";
  await bookings.mailCode(await requestCtx(), {
    email,
    eventTypeId: Number(last(values, "eventTypeId") ?? 0),
    language: last(values, "language"),
  });
  return email;
}

type Values = Record<string, string[]>;

async function create(values: Values): Promise<string> {
  const input = toCreateInput(values);
  const ctx = await requestCtx();
  const [booking] = await bookings.create(ctx, input);
  if (!booking) throw new AppError("internal", "Nothing was booked.");
  const seat = booking.attendees.findLast(({ seatUid, email }) => seatUid && email === comparableEmail(input.attendee.email ?? ""));
  const eventType = await findForBooking(ctx, { id: input.eventTypeId ?? 0 });
  return successAddress({ eventType, booking, seatUid: seat?.seatUid ?? null, page: last(values, "page") ?? "" });
}

async function move(values: Values): Promise<string> {
  const input = toRescheduleInput(values);
  const booking = await bookings.reschedule(await requestCtx(), input);
  return successAddress({ eventType: null, booking, seatUid: input.seatUid ?? null, page: last(values, "page") ?? "" });
}

/** Said on purpose, and not a mistake of ours. */
const isRefusal = (error: unknown): error is AppError => AppError.is(error) && error.code !== "internal";

/** A refusal in the form's terms: the time is gone, sign in first, or sentences at the fields. */
async function problemOf(error: unknown, values: Values): Promise<Pick<FormState, "problem" | "message" | "fields" | "existingUid">> {
  if (!isRefusal(error)) return { problem: "failed", message: null, fields: {}, existingUid: null };
  const words = await pageWords(last(values, "language"));
  const message = refusalText(error, words);
  const fields = Object.fromEntries(
    Object.entries(error.details?.fields ?? {}).map(([path, text]) => [fieldOfPath(path), answerText(fieldOfPath(path), text, words)]),
  );
  const { start, slot, "": _elsewhere, ...shown } = fields;
  const { existingBookingUid: existing } = error.details ?? {};
  const existingUid = typeof existing === "string" ? existing : null;
  if (existingUid) return { problem: "failed", message: words.t("refused.existing"), fields: {}, existingUid };
  const none = { existingUid: null };
  if (error.code === "conflict") return { ...none, problem: "taken", message, fields: shown };
  // no other booker's doing: the notice has passed meanwhile, or the time was never on offer
  if (start || slot) return { ...none, problem: "notOffered", message, fields: shown };
  if (error.code === "unauthenticated") return { ...none, problem: "signIn", message, fields: {} };
  return {
    ...none,
    problem: Object.keys(shown).length ? null : "failed",
    message: Object.keys(shown).length ? null : message,
    fields: shown,
  };
}

export interface CancelState {
  message: string | null;
  reason: string;
}

/** Cancels a booking, one seat of it, or the rest of its series, then shows it as cancelled. */
export async function cancel(_: CancelState, form: FormData): Promise<CancelState> {
  const values = valuesOf(form);
  const uid = last(values, "uid") ?? "";
  const reason = last(values, "reason") ?? "";
  const seatUid = last(values, "seatUid") || undefined;
  try {
    await bookings.cancel(await requestCtx(), {
      uid,
      reason: reason.trim() || undefined,
      seatUid,
      andFollowing: last(values, "andFollowing") === "true",
    });
  } catch (error) {
    return { message: isRefusal(error) ? refusalText(error, await pageWords(last(values, "lang"))) : "", reason };
  }
  redirect(`/booking/${encodeURIComponent(uid)}${last(values, "lang") ? `?lang=${encodeURIComponent(last(values, "lang") ?? "")}` : ""}`);
}
