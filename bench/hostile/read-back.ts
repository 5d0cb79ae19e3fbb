import ICAL from "ical.js";
import superjson from "superjson";
import type { Receiver } from "@/bench/prove/servers";
import { submit } from "@/bench/prove/web";
import { KEPT_TEXTS, nested, REFUSED_TEXTS, RESERVED, withKey } from "@/server/testing/hostile";
import { call, type World } from "./world";

const VERSIONS = ["2024-04-15", "2024-06-11", "2024-06-14", "2024-08-13", "2024-09-04", "2026-02-25", "2026-05-01"];
const MAIL_SECONDS = 60;

/** A booking that carries a text wherever a booker may write one. */
interface Written {
  way: string;
  text: string;
  uid: string;
  name: string;
  /** Metadata comes by the API only. */
  hasMetadata: boolean;
}

const attendeeOf = (text: string) => ({ name: text.slice(0, 100), email: "ben@example.org", timeZone: "UTC" });

/** Writes every text through every way in. A finding says which was not taken. */
async function writeAll(world: World, findings: string[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const text of KEPT_TEXTS) {
    const attendee = attendeeOf(text);
    const keep = (way: string, uid: string | null | undefined, said: string, hasMetadata: boolean) => {
      if (uid) written.push({ way, text, uid, name: attendee.name, hasMetadata });
      else findings.push(`${way} did not take ${JSON.stringify(text)}: ${said.slice(0, 300)}`);
    };
    const location = { type: "attendeeDefined", location: text };
    const common = () => ({ eventTypeId: world.eventTypeId, start: world.freeStart(), metadata: { note: text } });
    const newer = { ...common(), attendee, location, bookingFieldsResponses: { notes: text } };
    const rest = await world.rest("POST", "/v2/bookings", newer, { anonymous: true });
    keep("REST", rest.body?.data?.uid, rest.text, true);
    const responses = {
      name: attendee.name,
      email: attendee.email,
      notes: text,
      location: { value: "attendeeDefined", optionValue: text },
    };
    const older = { ...common(), timeZone: "UTC", language: "en", responses };
    const former = await world.rest("POST", "/v2/bookings", older, { version: "2024-04-15", anonymous: true });
    keep("REST of 2024-04-15", former.body?.data?.uid, former.text, true);
    const procedure = await world.trpc(
      "bookings.create",
      { ...common(), attendee, location, responses: { notes: text } },
      { anonymous: true },
    );
    keep("tRPC", procedure.body?.result?.data?.json?.[0]?.uid, procedure.text, true);
    const address = `${world.origin}/${world.username}/${world.slug}?slot=${encodeURIComponent(world.freeStart())}&timezone=UTC`;
    const answers = { "responses.name": attendee.name, "responses.email": attendee.email, "responses.notes": text };
    const form = await submit(address, "responses.email", { ...answers, location: "attendeeDefined", "location.attendeeDefined": text });
    keep("the form", form.uid, String(form.status), false);
  }
  return written;
}

/** Text as it stands in HTML, tags and entities gone. */
function shown(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: " " };
  const bare = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]*>/g, " ");
  return squeezed(bare.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole));
}
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

async function readOne(world: World, one: Written, findings: string[]): Promise<void> {
  const check = (way: string, isThere: boolean, said: string) => {
    if (!isThere) findings.push(`${JSON.stringify(one.text)} by ${one.way} (${one.uid}) is not read back by ${way}: ${said.slice(0, 400)}`);
  };
  const kept = (data: Record<string, unknown> | undefined) =>
    JSON.stringify(data)?.includes(JSON.stringify(one.name).slice(1, -1)) === true &&
    (!one.hasMetadata || (data?.metadata as { note?: string } | undefined)?.note === one.text);
  for (const version of VERSIONS) {
    const { body, text } = await world.rest("GET", `/v2/bookings/${one.uid}`, undefined, { version });
    if (body?.status !== "error" || version === "2024-08-13") check(`REST of ${version}`, kept(body?.data), text);
  }
  const procedure = await world.trpc("bookings.get", { uid: one.uid }, { query: true });
  check("tRPC", procedure.status === 200 && kept(superjson.deserialize(procedure.body.result.data)), procedure.text);
  for (const [way, path, cookie] of [
    ["the booker's page", `/booking/${one.uid}`, ""],
    ["the dashboard", `/bookings/${one.uid}`, world.cookie],
  ] as const) {
    const page = await call(world.origin, path, { headers: cookie ? { cookie } : {} });
    const isHarmless = !/<script>alert|<img src=x/.test(
      page.text.replace(/<script\b[\s\S]*?<\/script>/g, (code) => (code.startsWith("<script>alert") ? code : "")),
    );
    check(way, page.status === 200 && isHarmless && shown(page.text).includes(squeezed(one.text)), `${page.status} ${shown(page.text)}`);
  }
  const file = await call(world.origin, `/booking/${one.uid}/calendar.ics`);
  check("the calendar file", calendarHolds(file.text, one.text), file.text);
}

/** One event, and the text in one of its own properties: not a line of its own. */
function calendarHolds(file: string, text: string): boolean {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
  const values = events.flatMap((event) => event.getAllProperties().map((property) => String(property.getFirstValue())));
  return events.length === 1 && values.some((value) => squeezed(value).includes(squeezed(text)));
}

interface Mail {
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
}

async function allMails(world: World): Promise<Mail[]> {
  const mails: Mail[] = [];
  let cursor: unknown = null;
  do {
    const page = superjson.deserialize<{ mails: { id: number }[]; nextCursor: unknown }>(
      (await world.trpc("outbox.list", { cursor, take: 100 }, { query: true })).body.result.data,
    );
    for (const { id } of page.mails)
      mails.push(superjson.deserialize((await world.trpc("outbox.get", { id }, { query: true })).body.result.data));
    cursor = page.nextCursor;
  } while (cursor);
  return mails;
}

/** Waits until every booking was mailed and announced, then looks for its text in both. */
async function readMessages(world: World, receiver: Receiver, written: Written[], findings: string[]): Promise<void> {
  const missing = () => written.filter(({ uid }) => !receiver.seen.some(({ body }) => body.includes(uid)));
  for (const until = performance.now() + MAIL_SECONDS * 1000; missing().length && performance.now() < until; )
    await new Promise((resolve) => setTimeout(resolve, 500));
  for (const { way, uid } of missing()) findings.push(`the booking ${uid} by ${way} was not announced`);
  for (const one of written) {
    const sent = receiver.seen.find(({ body }) => body.includes(one.uid));
    const payload = sent && JSON.stringify(JSON.parse(sent.body));
    if (payload && !payload.includes(JSON.stringify(one.text).slice(1, -1))) findings.push(`the webhook of ${one.uid} lacks ${one.text}`);
  }
  const mails = await allMails(world);
  for (const text of KEPT_TEXTS) {
    const wanted = squeezed(text);
    if (!mails.some((mail) => squeezed(mail.text).includes(wanted))) findings.push(`no mail's text says ${JSON.stringify(text)}`);
    if (!mails.some((mail) => shown(mail.html).includes(wanted))) findings.push(`no mail's HTML says ${JSON.stringify(text)}`);
    if (!mails.some((mail) => mail.calendar && calendarHolds(mail.calendar, text)))
      findings.push(`no mail's calendar says ${JSON.stringify(text)}`);
  }
  for (const mail of mails)
    if (/<script>alert|<img src=x/.test(mail.html)) findings.push(`markup of a booker in the mail "${mail.subject}"`);
  console.log(
    `${written.length} bookings read back by REST, tRPC, pages and calendar files, ${mails.length} mails, ${receiver.seen.length} webhooks`,
  );
}

/** What no way in may take: each has to answer 400 (an address that names nothing 404), and a form to book nothing. */
async function refuseAll(world: World, findings: string[]): Promise<void> {
  const hostile = [
    ...RESERVED.map((key) => withKey(key, "x")),
    ...REFUSED_TEXTS.flatMap(({ text }) => [{ note: text }, withKey(text, "x")]),
    nested(65),
  ];
  let count = 0;
  const expectStatus = (expected: number, what: string, { status, text }: { status: number; text: string }) => {
    count++;
    if (status !== expected) findings.push(`${what} was answered with ${status}: ${text.slice(0, 200)}`);
  };
  const expect400 = (what: string, answer: { status: number; text: string }) => expectStatus(400, what, answer);
  for (const metadata of hostile) {
    const said = JSON.stringify(metadata).slice(0, 60);
    const attendee = attendeeOf("Ben");
    const body = { eventTypeId: world.eventTypeId, start: world.freeStart(), attendee, metadata };
    for (const version of VERSIONS)
      expect400(`REST ${version} with ${said}`, await world.rest("POST", "/v2/bookings", body, { version, anonymous: true }));
    expect400(`PATCH /v2/me with ${said}`, await world.rest("PATCH", "/v2/me", { metadata }));
    expect400(`PATCH of a team with ${said}`, await world.rest("PATCH", `/v2/teams/${world.teamId}`, { metadata }));
    expect400(
      `tRPC with ${said}`,
      await world.trpc("bookings.create", undefined, { raw: JSON.stringify({ json: body }), anonymous: true }),
    );
  }
  for (const path of [
    "/v2/bookings/%ff",
    "/v2/bookings/100%",
    "/v2/bookings?attendeeName=%00",
    "/v2/me?constructor=1",
    "/v2/bookings?a[__proto__]=1",
  ])
    expect400(path, await world.rest("GET", path));
  for (const path of ["/%ff", "/100%", "/%A0", `/${world.username}?month=%00`, "/booking/%ED%A0%80", "/%2e%2e/%ff"])
    expect400(path, await call(world.origin, path));
  // it decodes, and names nothing
  for (const path of [`/${world.username}/%00`, "/booking/a%0Ab"]) expectStatus(404, path, await call(world.origin, path));
  for (const [name, value] of [
    ["responses.name", "a\0b"],
    ["responses.constructor", "x"],
    ["metadata.__proto__", "x"],
    ["responses.email", "a@b"],
    ["responses.name", "\u200b"],
  ] as const) {
    count++;
    const address = `${world.origin}/${world.username}/${world.slug}?slot=${encodeURIComponent(world.freeStart())}&timezone=UTC`;
    const form = {
      "responses.name": "Ben",
      "responses.email": "ben@example.org",
      location: "attendeeDefined",
      "location.attendeeDefined": "x",
    };
    const answer = await submit(address, "responses.email", Object.fromEntries([...Object.entries(form), [name, value]]));
    if (answer.uid || !String(answer.status).startsWith("refused"))
      findings.push(`the form with ${name} was answered with ${answer.status}`);
  }
  console.log(`${count} refusals asked for`);
}

/** Every value through each way in, and back through each way out. Returns what went wrong. */
export async function readBack(world: World, receiver: Receiver): Promise<string[]> {
  const findings: string[] = [];
  await refuseAll(world, findings);
  const written = await writeAll(world, findings);
  for (const one of written) await readOne(world, one, findings);
  await readMessages(world, receiver, written, findings);
  return findings;
}
