import { beforeAll, describe, expect, it } from "vitest";
import { ATTENDEE_PHONE_SLUG } from "@/server/booking-fields/schemas";
import type { CreateBookingInput } from "@/server/bookings/schemas";
import { AppError } from "@/server/core/errors";
import * as forms from "@/server/forms/bookings";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/router";
import { fieldOfPath, toCreateInput, valuesOf } from "./read-form";

// One form, three ways in: the API, the page's form as a browser without JavaScript sends it, and tRPC. What is stored, and what is
// refused, must not depend on the way.

const suite = testSuite();
let host: TestUser;
let made = 0;

beforeAll(async () => {
  host = await suite.user();
});

const options = ["Red", "Green", "Blue"];
const own = (type: string, more: object = {}) => ({ type, slug: `a-${type}`, label: `A ${type}`, required: true, ...more });
const FIELDS = [
  ...["phone", "address", "number", "textarea", "url", "multiemail", "boolean"].map((type) => own(type)),
  own("text", { minLength: 3, maxLength: 8 }),
  ...["select", "multiselect", "checkbox", "radio"].map((type) => own(type, { options })),
  own("text", { slug: "secret", label: "Campaign", hidden: true }),
  { type: "phone", slug: ATTENDEE_PHONE_SLUG, label: "Your number", required: true },
];

/** Every answer as a form sends it: text, several inputs of one name for several choices. */
const GOOD: Record<string, string[]> = {
  "a-phone": ["+371 20 993 151"],
  "a-address": ["7 Elm Street"],
  "a-number": ["12.5"],
  "a-textarea": ["Two\nlines"],
  "a-url": ["https://example.com/a"],
  "a-multiemail": ["Bo@example.com, cy@example.com"],
  "a-boolean": ["true"],
  "a-text": ["abcd"],
  "a-select": ["Green"],
  "a-multiselect": ["Red", "Blue"],
  "a-checkbox": ["Blue"],
  "a-radio": ["Red"],
  secret: ["spring"],
  [ATTENDEE_PHONE_SLUG]: ["+1 (555) 123-4567"],
};

/** The same as a client of the API writes it. */
const asJson = (answers: Record<string, string[]>) => {
  const several = new Set(["a-multiselect", "a-checkbox"]);
  return Object.fromEntries(
    Object.entries(answers).map(([slug, values]) => {
      if (slug === "a-number") return [slug, Number(values[0])];
      if (slug === "a-boolean") return [slug, values[0] === "true"];
      if (slug === "a-multiemail") return [slug, values[0]!.split(/, */)];
      return [slug, several.has(slug) ? values : values[0]];
    }),
  );
};

interface Sent {
  eventTypeId: number;
  answers: Record<string, string[]>;
  name?: { firstName: string; lastName: string } | string;
}
interface Outcome {
  stored: unknown;
  problems: string[];
}

const start = () => new Date(Date.UTC(2026, 4, 11 + 7 * Math.floor(made / 6), 9 + (made++ % 6))).toISOString();
const nameOf = (name: Sent["name"] = "Ada Lovelace") => (typeof name === "string" ? name : `${name.firstName} ${name.lastName}`.trim());
const attendeeOf = ({ name }: Sent) => ({ name: nameOf(name), email: "ada@example.com", timeZone: "Europe/Riga", language: "de" });

async function stored(uid: string) {
  const row = await suite.database.prisma.booking.findUniqueOrThrow({
    where: { uid },
    select: {
      responses: true,
      locale: true,
      attendees: { select: { name: true, email: true, phoneNumber: true, language: true, timeZone: true } },
    },
  });
  return { stored: row, problems: [] };
}
const refused = (fields: object = {}): Outcome => ({ stored: null, problems: Object.keys(fields).map(fieldOfPath).sort() });

async function outcomeOf(attempt: Promise<{ uid: string }[]>): Promise<Outcome> {
  try {
    const [booking] = await attempt;
    return await stored(booking!.uid);
  } catch (error) {
    const known = AppError.is(error) || !(error instanceof Error) ? error : error.cause;
    if (!AppError.is(known)) throw error;
    return refused(known.details?.fields);
  }
}

const overTrpc = (input: CreateBookingInput) => outcomeOf(createCallerFactory(appRouter)(suite.ctx()).bookings.create(input));

const WAYS: Record<string, (sent: Sent) => Promise<Outcome>> = {
  async rest(sent) {
    const { eventTypeId, answers, name } = sent;
    const bookingFieldsResponses = { ...asJson(answers), ...(name && { name }) };
    const answer = await suite
      .api()
      .post("/v2/bookings", { eventTypeId, start: start(), attendee: attendeeOf(sent), bookingFieldsResponses });
    if (answer.status === 201) return stored(answer.body.data.uid);
    if (!answer.body.error.details) throw new Error(JSON.stringify(answer.body));
    return refused(answer.body.error.details.fields);
  },
  trpc: (sent) =>
    overTrpc({
      eventTypeId: sent.eventTypeId,
      start: start(),
      attendee: attendeeOf(sent),
      responses: { ...asJson(sent.answers), ...(sent.name && { name: sent.name }) },
    }),
  form({ eventTypeId, answers, name = "Ada Lovelace" }) {
    const form = new FormData();
    const facts = { slot: start(), eventTypeId: String(eventTypeId), timeZone: "Europe/Riga", language: "de" };
    for (const [key, value] of Object.entries(facts)) form.append(key, value);
    form.append("responses.email", "ada@example.com");
    if (typeof name === "string") form.append("responses.name", name);
    else for (const [part, value] of Object.entries(name)) form.append(`responses.name.${part}`, value);
    for (const [slug, values] of Object.entries(answers)) for (const value of values) form.append(`responses.${slug}`, value);
    return outcomeOf(forms.create(suite.ctx(), toCreateInput(valuesOf(form))));
  },
};

async function eventType(bookingFields: object[]): Promise<number> {
  const sent = { title: "Intro", slug: `intro-${made++}`, lengthInMinutes: 30, bookingFields, minimumBookingNotice: 0 };
  const answer = await suite.api(host).post("/v2/event-types", sent);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.data.id;
}

async function everyWay(sent: Sent): Promise<Outcome> {
  const [rest, trpc, form] = [await WAYS.rest!(sent), await WAYS.trpc!(sent), await WAYS.form!(sent)];
  expect(trpc).toEqual(rest);
  expect(form).toEqual(rest);
  return rest;
}

describe("a form with a field of every kind", () => {
  let id: number;
  beforeAll(async () => {
    id = await eventType(FIELDS);
  });

  it("stores the same, whichever way it came", async () => {
    const { stored: row } = await everyWay({ eventTypeId: id, answers: GOOD });
    expect(row).toEqual({
      locale: "de",
      attendees: [{ name: "Ada Lovelace", email: "ada@example.com", phoneNumber: "+15551234567", language: "de", timeZone: "Europe/Riga" }],
      responses: {
        name: "Ada Lovelace",
        email: "ada@example.com",
        "a-phone": "+37120993151",
        "a-address": "7 Elm Street",
        "a-number": 12.5,
        "a-textarea": "Two\nlines",
        "a-url": "https://example.com/a",
        "a-multiemail": ["bo@example.com", "cy@example.com"],
        "a-boolean": true,
        "a-text": "abcd",
        "a-select": "Green",
        "a-multiselect": ["Red", "Blue"],
        "a-checkbox": ["Blue"],
        "a-radio": "Red",
        secret: "spring",
        [ATTENDEE_PHONE_SLUG]: "+15551234567",
      },
    });
  });

  it("names every required field that has no answer, but not the hidden one", async () => {
    const { problems } = await everyWay({ eventTypeId: id, answers: {} });
    expect(problems).toEqual(
      Object.keys(GOOD)
        .filter((slug) => slug !== "secret")
        .sort(),
    );
  });

  it.each([
    ["a-phone", "12"],
    ["a-number", "twelve"],
    ["a-url", "javascript:alert(1)"],
    ["a-multiemail", "bo@example.com, not an address"],
    ["a-boolean", "false"],
    ["a-text", "ab"],
    ["a-text", "abcdefghi"],
    ["a-select", "Mauve"],
    ["a-multiselect", "Mauve"],
    ["a-checkbox", "Mauve"],
    ["a-radio", "Mauve"],
    [ATTENDEE_PHONE_SLUG, "12"],
  ])("refuses %s: %s, at that field alone", async (slug, value) => {
    expect((await everyWay({ eventTypeId: id, answers: { ...GOOD, [slug]: [value] } })).problems).toEqual([slug]);
  });
});

describe("a name in two parts", () => {
  it("is stored as parts, and is one name to everybody else", async () => {
    const id = await eventType([{ type: "splitName", lastNameRequired: true }]);
    const name = { firstName: "Ada", lastName: "Lovelace" };
    const { stored: row } = await everyWay({ eventTypeId: id, answers: {}, name });
    expect(row).toMatchObject({ responses: { name }, attendees: [{ name: "Ada Lovelace" }] });
    expect((await everyWay({ eventTypeId: id, answers: {}, name: { firstName: "Ada", lastName: "" } })).problems).toEqual(["name"]);
  });
});
