import { createApiKey } from "@/server/api-keys/create";
import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { randomText } from "@/server/core/ids";
import { DAY_MS, weekdayOf } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import { createEventType } from "@/server/event-types/create";
import { completeOnboarding } from "@/server/users/complete-onboarding";
import { createUser } from "@/server/users/create";
import { updateMe } from "@/server/users/update";

/** How to sign in to the demonstration; only known when it is made. */
export interface Demo {
  email: string;
  password: string;
  apiKey: string;
}

const ZONE = "Europe/London";

const GUESTS = [
  { name: "Amara Okafor", email: "amara@example.com", timeZone: "Africa/Lagos" },
  { name: "Jonas Lindqvist", email: "jonas@example.com", timeZone: "Europe/Stockholm" },
  { name: "Mei Tanaka", email: "mei@example.com", timeZone: "Asia/Tokyo" },
  { name: "Lucía Fernández", email: "lucia@example.com", timeZone: "America/Bogota" },
  { name: "Priya Raman", email: "priya@example.com", timeZone: "Asia/Kolkata" },
  { name: "Tom Becker", email: "tom@example.com", timeZone: "Europe/Berlin" },
];

const EVENT_TYPES = [
  {
    title: "15 min meeting",
    slug: "15min",
    lengthInMinutes: 15,
    description: "A quick question, a quick answer.",
    locations: [{ type: "link" as const, link: "https://meet.example.com/bailey", public: true }],
  },
  {
    title: "30 min meeting",
    slug: "30min",
    lengthInMinutes: 30,
    description: "Half an hour to talk through what you are building and whether we can help.",
    locations: [{ type: "link" as const, link: "https://meet.example.com/bailey", public: true }],
  },
  {
    title: "Consultation",
    slug: "consultation",
    lengthInMinutes: 45,
    lengthInMinutesOptions: [30, 45, 60],
    description: "A working session on your architecture. Tell me a little about the company first.",
    locations: [{ type: "link" as const, link: "https://meet.example.com/bailey", public: true }],
    confirmationPolicy: { type: "always" as const, blockUnconfirmedBookingsInBooker: true },
    bookingFields: [
      {
        type: "select",
        slug: "company_size",
        label: "How large is your company?",
        required: true,
        options: ["1-9", "10-50", "51-250", "More"],
      },
    ],
  },
];

/**
 * Seeds a believable instance: a host, event types, and bookings past and to come; all of it or nothing. Null when there is a user already.
 */
export function seedDemo(ctx: Ctx): Promise<Demo | null> {
  return inTransaction(ctx, async (tx) => {
    const demo = await seed(tx);
    // nobody is to be written to about what has already happened
    if (demo) await tx.db.bookingEvent.updateMany({ data: { handedOut: true } });
    if (demo) await tx.db.domainEvent.updateMany({ data: { handedOut: true } });
    return demo;
  });
}

async function seed(ctx: Ctx): Promise<Demo | null> {
  if (await ctx.db.user.findFirst({ select: { id: true } })) return null;
  const quiet: Ctx = { ...ctx, jobs: { send: async () => {}, sendAll: async () => {} } };
  const [email, password] = ["bailey@example.com", `Demo-${randomText(10)}1a`];
  const account = { email, password, username: "bailey", name: "Bailey", timeZone: ZONE, admin: true, emailVerified: true };
  const { id: userId } = await createUser({ ...quiet, actor: { type: "system", name: "seed" } }, account);
  const host: Ctx = { ...quiet, actor: { type: "user", userId, email, admin: true } };
  await completeOnboarding(host);
  await updateMe(host, { weekStart: "Monday", timeFormat: 24, bio: "I help small teams ship calm software." });
  for (const eventType of EVENT_TYPES) await createEventType(host, eventType);
  await seedBookings(quiet, host);
  const { key } = await createApiKey({ ...host, jobs: ctx.jobs }, { note: "Demonstration", expiresAt: null });
  return { email, password, apiKey: key };
}

/** Weekdays before and after today, each booked by a guest at a time of its own. */
async function seedBookings(quiet: Ctx, host: Ctx) {
  const plan = [-9, -6, -5, -2, 1, 2, 3, 6, 8, 9];
  for (const [i, days] of plan.entries()) {
    const start = weekdayAt(quiet.now.getTime() + days * DAY_MS, 10 + (i % 5));
    const guest = GUESTS[i % GUESTS.length]!;
    const booker: Ctx = {
      ...quiet,
      actor: { type: "booker", address: null },
      now: new Date(Math.min(quiet.now.getTime(), start - 3 * DAY_MS)),
    };
    const slug = EVENT_TYPES[i % EVENT_TYPES.length]!.slug;
    const answers = slug === "consultation" ? { company_size: "10-50", notes: "We would like a second pair of eyes." } : {};
    const created = await createBooking(booker, {
      username: "bailey",
      eventTypeSlug: slug,
      start: new Date(start),
      attendee: { ...guest, language: "en" },
      responses: answers,
    }).catch(skipTaken);
    const uid = created?.[0]?.uid;
    if (!uid) continue;
    if (slug === "consultation" && days < 6) await confirmBooking({ ...host, now: booker.now }, { uid });
    if (days === 3) await cancelBooking({ ...host, now: booker.now }, { uid, reason: "Travelling that day, sorry." });
  }
}

/** Two plans can fall on one Monday: the second is left out. */
function skipTaken(error: unknown) {
  if (AppError.is(error)) return null;
  throw error;
}

/** The given hour, on the host's clock, of that day or of the Monday after a weekend. */
function weekdayAt(instant: number, hour: number): number {
  const of = zone(ZONE);
  let day = of.dayOf(instant);
  const weekday = weekdayOf(day);
  if (weekday === 6) day += 2;
  if (weekday === 0) day += 1;
  return of.toInstant(day, hour * 60);
}
