import { readDate, readMonth } from "@/components/booker/address";
import { isIn, monthOf, shownUntil, startOfWeek, timesByDate } from "@/components/booker/clock";
import { findNextFree } from "@/components/booker/find-next-free";
import { type PeriodQuestion, toPeriodInput, toPeriodSlots } from "@/components/booker/slots-api";
import type { Layout, PeriodSlots } from "@/components/booker/types";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Instant } from "@/server/core/units";
import { localDate } from "@/server/core/zones";
import { listSlots } from "@/server/slots/queries";
import { first, type Query } from "./visitor";

/** `holder`: whose holds do not stand in the way. */
type Question = Omit<PeriodQuestion, "period" | "until"> & { holder?: string | undefined };

/** How the page looks at days, and from where. */
interface View {
  layout: Layout;
  /** 0 Sunday … 6 Saturday. */
  weekStart: number;
  /** Of the booking that is being moved: where nothing else is asked for, its day. */
  formerStart: Instant | null;
  query: Query;
  /** Read from the query already: a slot says the day best. */
  slot: Instant | null;
}

interface FirstSlots {
  slots: PeriodSlots;
  /** The chosen day; null: the first with times. */
  date: string | null;
  /** Where `slots` has none: the first later date with times, or null where there is none. */
  nextFree: string | null;
  /** Where days without times were passed over: the first of them. */
  skippedFrom: string | null;
}

/** What the page begins with: the month or week that is asked for, else that of the booking being moved, else the first with times. */
export async function firstSlots(ctx: Ctx, question: Question, view: View): Promise<FirstSlots> {
  const today = localDate(question.zone, ctx.now.getTime());
  const load = async (date: string, month = monthOf(date)) => periodSlots(ctx, question, view, today, periodOf(view, date, month));
  const asked = askedDays(view, question.zone, today);
  if (asked) {
    const slots = await load(asked.from, asked.month);
    const nextFree = timesByDate(slots).size ? null : await nextFreeAfter(ctx, question, slots);
    return { slots, date: asked.date, nextFree, skippedFrom: null };
  }
  const ofFormer = view.formerStart === null ? null : localDate(question.zone, view.formerStart);
  if (ofFormer !== null && ofFormer >= today) {
    const slots = await load(ofFormer);
    const open = [...timesByDate(slots).keys()].find((date) => date >= ofFormer);
    if (open) return { slots, date: view.layout === "month" ? open : ofFormer, nextFree: null, skippedFrom: null };
  }
  const slots = await load(today);
  const days = [...timesByDate(slots).keys()];
  if (days.some((date) => isIn(date, slots.period))) return { slots, date: null, nextFree: null, skippedFrom: null };
  const nextFree = days[0] ?? (await nextFreeAfter(ctx, question, slots));
  if (!nextFree) return { slots, date: null, nextFree, skippedFrom: null };
  return { slots: await load(nextFree), date: view.layout === "month" ? null : nextFree, nextFree: null, skippedFrom: today };
}

/** What the address asks for; null for nothing. Days gone by stand for today. `from` decides the week, `month` the month. */
function askedDays({ query, slot, weekStart, layout }: View, zone: string, today: string) {
  const date = slot === null ? readDate(first(query, "date")) : localDate(zone, slot);
  const month = readMonth(first(query, "month"));
  if (!date && !month) return null;
  const wanted = date ?? `${month}-01`;
  const from = wanted > today ? wanted : today;
  // a day of the next month may have been chosen in the grid of this one
  const isInGrid = month !== null && month >= monthOf(today) && from >= `${month}-01` && from < shownUntil(month, today, weekStart);
  return { from, month: isInGrid ? month : monthOf(from), date: layout === "month" || from === today ? date : from };
}

function periodOf({ layout, weekStart }: View, date: string, month: string): string {
  if (layout === "month") return month;
  return layout === "week" ? startOfWeek(date, weekStart) : date;
}

async function periodSlots(ctx: Ctx, question: Question, { weekStart }: View, today: string, period: string): Promise<PeriodSlots> {
  const asked = { ...question, period, until: shownUntil(period, today, weekStart) };
  return toPeriodSlots(asked, await offered(ctx, { ...toPeriodInput(asked), holder: question.holder }));
}

const nextFreeAfter = (ctx: Ctx, question: Question, { period, until }: PeriodSlots) =>
  findNextFree({ ...question, period, until }, (input) => offered(ctx, { ...input, holder: question.holder }));

function offered(ctx: Ctx, input: ReturnType<typeof toPeriodInput> & { holder?: string | undefined }) {
  return listSlots(ctx, input).catch((error: unknown) => {
    // the booking that is being moved may have a length that is no longer offered
    if (AppError.is(error) && error.details?.fields?.duration) return listSlots(ctx, { ...input, duration: undefined });
    throw error;
  });
}
