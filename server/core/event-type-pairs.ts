// isomorphic

type Window = { type: "range" } | { type: "businessDays" | "calendarDays"; value: number; rolling: boolean };
type Limits = { day?: number | undefined; week?: number | undefined; month?: number | undefined; year?: number | undefined };

/** The settings that can stand against each other, as stored: the editor asks before it saves, the verb whoever asks it. */
export interface PairedSettings {
  /** Minutes. */
  lengthInMinutes: number;
  seats: object | null;
  recurrence: object | null;
  /** Minutes per period. */
  bookingLimitsDuration: Limits | null;
  /** Minutes. */
  minimumBookingNotice: number;
  bookingWindow: Window | null;
}

export const NO_PAIRS = {
  seats: null,
  recurrence: null,
  bookingLimitsDuration: null,
  minimumBookingNotice: 0,
  bookingWindow: null,
} satisfies Omit<PairedSettings, "lengthInMinutes">;

type Name = keyof PairedSettings;
const PERIODS = ["day", "week", "month", "year"] as const;
const DAY_MINUTES = 1440;

/** Pairs of settings that exclude each other or leave nothing to be booked: which two, at which of them it is said, and the sentence. */
const PAIRS: readonly { names: readonly [at: Name, other: Name]; problem: (settings: PairedSettings) => string | null }[] = [
  {
    names: ["seats", "recurrence"],
    problem: ({ seats, recurrence }) =>
      seats && recurrence ? "An event type has either seats or a series. Switch off seats or the series (recurrence)." : null,
  },
  {
    names: ["bookingLimitsDuration", "lengthInMinutes"],
    problem: ({ bookingLimitsDuration: limits, lengthInMinutes }) => {
      const period = PERIODS.find((name) => (limits?.[name] ?? lengthInMinutes) < lengthInMinutes);
      return period
        ? `One booking takes ${lengthInMinutes} minutes, more than the ${limits![period]} allowed per ${period}: ` +
            "nothing could be booked. Raise this limit."
        : null;
    },
  },
  {
    names: ["minimumBookingNotice", "bookingWindow"],
    problem: ({ minimumBookingNotice, bookingWindow: window }) =>
      window?.type === "calendarDays" && !window.rolling && minimumBookingNotice >= (window.value + 1) * DAY_MINUTES
        ? `Bookings are taken at most ${window.value} days ahead, and this notice is longer: nothing could be booked. ` +
          "Shorten the notice, or open more days."
        : null,
  },
];

/**
 * A sentence at each setting that does not go together with another one; empty where all fit. `touched` are the settings being changed:
 * a pair that was stored before there was a rule against it does not stand in the way of other changes.
 */
export function pairProblems(settings: PairedSettings, touched?: ReadonlySet<string>): Partial<Record<Name, string>> {
  const asked = PAIRS.filter(({ names }) => !touched || names.some((name) => touched.has(name)));
  return Object.fromEntries(
    asked.flatMap(({ names, problem }) => {
      const sentence = problem(settings);
      return sentence === null ? [] : [[names[0], sentence]];
    }),
  );
}
