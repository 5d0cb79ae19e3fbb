import type { z } from "zod";
import { submit } from "@/bench/prove/web";
import type { Endpoint } from "@/server/rest/endpoint";
import { endpoints } from "@/server/rest/endpoints";
import { appRouter } from "@/server/trpc/router";
import { partFor, pick, queryFor, type Random, schemaOf, valueFor } from "./generate";
import { type Answer, call, type World } from "./world";

/** A call that is ready to go, and what to call it in a finding. */
interface Call {
  name: string;
  send(): Promise<{ status: number | string; text: string }>;
}

type Maker = (random: Random, world: World) => Call;

/** Ends the key that the calls are made with. */
const LEFT_OUT = new Set(["refreshApiKey"]);

const restMakers: Maker[] = endpoints.filter((one) => !LEFT_OUT.has(one.operationId)).map(restMaker);

function restMaker(endpoint: Endpoint): Maker {
  const query = schemaOf(endpoint.query);
  const body = schemaOf(endpoint.body);
  return (random, world) => {
    const filled = endpoint.path.replace(/:(\w+)/g, (_, name: string) => partFor(name, random, world));
    const path = `/v2${filled}${queryFor(query, random, world)}`;
    const sent = body && JSON.stringify(valueFor(body, "", random, world));
    const version = pick(random, [...(endpoint.versions ?? ["2024-08-13"]), "2024-08-13"]);
    const method = endpoint.method.toUpperCase();
    return {
      name: `${method} ${path} ${version} ${sent ?? ""}`,
      send: () => world.rest(method, path, sent ?? undefined, { version, anonymous: random() < 0.1 }),
    };
  };
}

type Procedure = { _def: { type: string; inputs: z.ZodType[] } };

const trpcMakers: Maker[] = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(([path, { _def }]) => {
  const schema = schemaOf(_def.inputs[0]);
  return (random, world) => {
    const json = schema ? valueFor(schema, "", random, world) : undefined;
    const notes = [undefined, { values: { a: ["Date"] } }, { values: { "a.b": ["set"] } }, { values: { start: ["Date"] } }, { values: 1 }];
    const raw = JSON.stringify({ json, meta: random() < 0.1 ? pick(random, notes) : undefined });
    // half a pair cannot stand in an address
    const isQuery = _def.type === "query";
    return { name: `${isQuery ? "query" : "mutation"} ${path} ${raw}`, send: () => world.trpc(path, undefined, { raw, query: isQuery }) };
  };
});

const PAGES = [
  ...[
    "/:username",
    "/:username/:page",
    "/:username/:slug",
    "/:username+nobody",
    "/booking/:bookingUid",
    "/booking/:bookingUid/calendar.ics",
  ],
  ...["/reschedule/:bookingUid", "/d/:slug/:slug", "/bookings/:bookingUid", "/bookings", "/event-types", "/event-types/:eventTypeId"],
  ...[
    "/availability/:scheduleId",
    "/availability/troubleshoot",
    "/settings/developer/webhooks/:webhookId",
    "/auth/verify",
    "/auth/confirm",
  ],
  ...["/auth/login", "/teams", "/getting-started", "/api/og/:username", "/api/og/:username/:page", "/api/language", "/:slug"],
];
const QUERIES = [
  "month",
  "date",
  "slot",
  "timezone",
  "layout",
  "duration",
  "lang",
  "seatUid",
  "cancel",
  "status",
  "token",
  "callbackUrl",
  "step",
  "name",
  "email",
  "eventType",
];

const pageMaker: Maker = (random, world) => {
  const path = pick(random, PAGES).replace(/:(\w+)/g, (_, name: string) => partFor(name, random, world));
  const query = QUERIES.filter(() => random() < 0.15).map((name) => `${name}=${partFor(name, random, world)}`);
  const odd = [
    "month=9999-12",
    "month=0000-00",
    "month=-1",
    "date=2026-02-30",
    "date=99999-01-01",
    "timezone=No/Where",
    "slot=x",
    "duration=1e9",
    "lang=../x",
    "x=100%",
  ];
  if (random() < 0.4) query.push(pick(random, odd));
  const address = `${path}${query.length ? `?${query.join("&")}` : ""}`;
  const headers: Record<string, string> = random() < 0.5 ? { cookie: world.cookie } : {};
  return { name: `GET ${address}`, send: () => call(world.origin, address, { headers }) };
};

/** The booking form as a browser without JavaScript sends it, with inputs that no page has. */
const formMaker: Maker = (random, world) => {
  const texts = ["", "\0", "a\0b", "\u202ex", "a".repeat(20_000), "constructor", "[object Object]", "\u200b", "Ben"];
  const names = [
    "responses.constructor",
    "responses.__proto__",
    "responses.__proto__.firstName",
    "__proto__",
    "constructor",
    "metadata.__proto__",
    "metadata.constructor",
  ];
  const fields = [
    "responses.name",
    "responses.email",
    "responses.notes",
    "responses.guests",
    "slot",
    "timeZone",
    "duration",
    "eventTypeId",
    "language",
    "recurrenceCount",
    "location",
  ];
  const answers: Record<string, string> = { "responses.name": "Ben", "responses.email": "ben@example.org" };
  for (const name of fields) if (random() < 0.2) answers[name] = pick(random, texts);
  const odd = random() < 0.3 ? pick(random, names) : null;
  const own = odd ? Object.fromEntries([...Object.entries(answers), [odd, "x"]]) : answers;
  const address = `${world.origin}/${world.username}/${world.slug}?slot=${encodeURIComponent(world.freeStart())}&timezone=UTC`;
  return {
    name: `form ${JSON.stringify(own)}`,
    send: async () => ({ text: "", status: (await submit(address, "responses.email", own)).status }),
  };
};

const MAKERS: readonly (readonly [share: number, makers: readonly Maker[]])[] = [
  [0.62, restMakers],
  [0.92, trpcMakers],
  [0.985, [pageMaker]],
  [1, [formMaker]],
];

/** The next call of a seed. */
export function nextCall(random: Random, world: World): Call {
  const share = random();
  return pick(random, MAKERS.find(([until]) => share < until)![1])(random, world);
}

/** What is wrong with an answer to whatever was sent; null for nothing. */
export function fault({ status, text }: Pick<Answer, "text"> & { status: number | string }): string | null {
  if (typeof status === "string") return status === "lost" ? "no answer" : null;
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  return /\p{Surrogate}/u.test(text) ? "an answer with half a pair" : null;
}
