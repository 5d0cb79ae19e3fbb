import type { ExplainedReason, ReasonSource } from "@/server/slots/dto";
import type { ZoneFormatter } from "./zone-formatter";

export type ReasonWords = {
  text: string;
  /** The booking in the way, to be linked after the text. */
  booking?: { uid: string; title: string };
};

export type Teller = {
  clock: ZoneFormatter;
  /** Names a host where there are several; null for the only one. */
  hostName: (userId: number) => string | null;
};

type Code = ExplainedReason["code"];
type Of<Key extends Code> = Extract<ExplainedReason, { code: Key }>;

const PERIODS = { day: "day", week: "week", month: "month", year: "year" } as const;
const WINDOWS = {
  range: "Outside the dates that can be booked.",
  calendarDays: "Further ahead than the days that can be booked.",
  businessDays: "Further ahead than the business days that can be booked.",
  twoYears: "More than two years ahead, which only an event type with a booking window of its own allows.",
} as const;

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** What stands in the way; without a source it is somebody else's, or has no name. */
function inTheWay(source: ReasonSource | null, words: { booking: string; calendar: string; unknown: string }): ReasonWords {
  if (!source) return { text: words.unknown };
  if ("calendar" in source) return { text: `${words.calendar} “${source.calendar}”.` };
  return { text: words.booking, booking: source };
}

/** Every reason in plain words: the type makes a new one show up here. */
const WORDS: { [Key in Code]: (reason: Of<Key>, teller: Teller) => ReasonWords } = {
  past: () => ({ text: "In the past." }),
  notice: ({ earliest }, { clock }) => {
    const instant = new Date(earliest);
    return { text: `Too soon: with the minimum notice, the first time is ${clock.shortDay(instant)}, ${clock.time(instant)}.` };
  },
  window: ({ type }) => ({ text: WINDOWS[type] }),
  length: ({ options }) => ({ text: `This length is not offered. The lengths are ${options.join(", ")} minutes.` }),
  limit: ({ which, per, limit, used }) =>
    which === "count"
      ? { text: `The limit of ${plural(limit, "booking")} a ${PERIODS[per]} is reached: there are ${used}.` }
      : { text: `Would pass the limit of ${plural(limit, "minute")} a ${PERIODS[per]}: ${used} are booked.` },
  booker_limit: ({ limit, active }) => ({ text: `Whoever books has ${active} of at most ${plural(limit, "upcoming booking")} already.` }),
  reserved: ({ until }, { clock }) => ({ text: `Somebody is booking it now: it is held until ${clock.time(new Date(until))}.` }),
  full: ({ seats }) => ({ text: `All ${plural(seats, "seat")} are taken.` }),
  not_on_grid: () => ({ text: "Between two start times." }),
  not_first_of_day: () => ({ text: "Only the first free time of a day is offered." }),
  no_hosts: () => ({ text: "The event type has no host." }),
  outside_hours: () => ({ text: "Outside the hours of the schedule." }),
  closed_by_override: ({ date }, { clock }) => ({
    text: `The schedule's date override of ${clock.shortDay(noonOf(date, clock))} closes it.`,
  }),
  out_of_office: ({ redirectUserId }) => ({
    text: redirectUserId === null ? "Out of office." : "Out of office; bookings are redirected to a colleague.",
  }),
  holiday: ({ name }) => ({ text: `Holiday: ${name}.` }),
  calendar_unavailable: ({ calendar, why }) => ({
    text: calendar === null ? `The calendars could not be asked. ${why}` : `The calendar “${calendar}” could not be asked. ${why}`,
  }),
  occupied: ({ source }) =>
    inTheWay(source, { booking: "Taken by", calendar: "Busy in the calendar", unknown: "Taken by another booking or calendar." }),
  buffer: ({ source }) =>
    inTheWay(source, {
      booking: "The buffer leaves no room beside",
      calendar: "The buffer leaves no room beside a time in the calendar",
      unknown: "The buffer leaves no room beside another booking.",
    }),
  user_limit: ({ per, limit, used }) => ({
    text: `The host's own limit of ${plural(limit, "booking")} a ${PERIODS[per]} is reached: there are ${used}.`,
  }),
};

/** An instant that lies on this date in the clock's zone. */
function noonOf(date: string, clock: ZoneFormatter): Date {
  const noon = new Date(`${date}T12:00:00Z`);
  return new Date(noon.getTime() - clock.offsetAt(noon) * 60_000);
}

/** One reason as a sentence; names the host it is about where there are several. */
export function reasonWords(reason: ExplainedReason, teller: Teller): ReasonWords {
  const write = WORDS[reason.code] as (reason: ExplainedReason, teller: Teller) => ReasonWords;
  const words = write(reason, teller);
  const userId = "userId" in reason ? reason.userId : null;
  const name = userId === null ? null : teller.hostName(userId);
  return name ? { ...words, text: `${name}: ${words.text}` } : words;
}
