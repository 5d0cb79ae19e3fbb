import { beforeAll, expect, it, vi } from "vitest";
import type { Ctx } from "@/server/core/context";
import { testSuite } from "@/server/testing/database";
import { createCallerFactory } from "@/server/trpc/init";
import { bookingsRouter } from "@/server/trpc/routers/bookings";
import * as forms from "./bookings";

// A form without JavaScript pays what a procedure pays, is asked what it is asked, and hears the same.

const suite = testSuite();
let eventTypeId: number;
let visitors = 0;

beforeAll(async () => {
  const sent = { title: "Intro", slug: "intro", lengthInMinutes: 30 };
  eventTypeId = (await suite.api(await suite.user()).post("/v2/event-types", sent)).body.data.id;
});

/** A visitor from an address of their own. */
const visitor = (): Ctx => suite.ctx({ type: "booker", address: `198.51.100.${++visitors}` });
const procedures = (ctx: Ctx) => createCallerFactory(bookingsRouter)(ctx);
const attendee = { name: "Ana", email: "ana@example.com", timeZone: "Europe/Riga" };
const booking = (more: object = {}) => ({ eventTypeId, start: "2026-05-11T09:00:00Z", attendee, ...more });

async function refusalOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => null,
    (thrown) => thrown,
  );
  const { code, message, details } = error?.cause ?? error;
  return { code, message, fields: Object.keys(details?.fields ?? {}) };
}

const gone = { uid: "no-such-booking" };
const MOVE = { ...gone, start: "2026-05-11T09:00:00Z" };

it.each([
  ["booking", 100, (ctx: Ctx) => forms.create(ctx, booking({ start: "" })), (ctx: Ctx) => procedures(ctx).create(booking())],
  ["moving", 100, (ctx: Ctx) => forms.reschedule(ctx, MOVE), (ctx: Ctx) => procedures(ctx).reschedule(MOVE)],
  ["cancelling", 100, (ctx: Ctx) => forms.cancel(ctx, gone), (ctx: Ctx) => procedures(ctx).cancel(gone)],
  [
    "asking for a code",
    5,
    (ctx: Ctx) => forms.mailCode(ctx, { eventTypeId: 2 ** 31 - 1, email: "bo@example.com" }),
    (ctx: Ctx) => procedures(ctx).sendVerificationCode({ eventTypeId, email: "bo@example.com" }),
  ],
])("counts %s against the same limit as the procedure", async (_, most, byForm, byProcedure) => {
  const ctx = visitor();
  for (let tries = 0; tries < most; tries++) expect((await refusalOf(byForm(ctx))).code).not.toBe("rate_limited");
  const refused = await refusalOf(byForm(ctx));
  expect(refused.code).toBe("rate_limited");
  expect(await refusalOf(byProcedure(ctx))).toEqual(refused);
});

it("asks for the challenge where one is set up, before anything is booked", async () => {
  vi.stubEnv("CHALLENGE_SITE_KEY", "site");
  vi.stubEnv("CHALLENGE_SECRET_KEY", "s3cret");
  vi.stubEnv("CHALLENGE_VERIFY_URL", "http://127.0.0.1:9/");
  try {
    expect(await refusalOf(forms.create(visitor(), booking()))).toMatchObject({ code: "invalid_input", fields: ["challenge"] });
    expect((await refusalOf(forms.create(visitor(), booking({ challenge: "token" })))).code).toBe("unavailable");
    expect(await suite.database.prisma.booking.count()).toBe(0);
  } finally {
    vi.unstubAllEnvs();
  }
});

it.each([
  ["what cannot be read back", { metadata: JSON.parse('{"constructor":"x"}') }],
  ["what the schema does not take", { start: "soon" }],
  ["what the verb refuses", { eventTypeId: 2 ** 31 - 1 }],
])("refuses %s in the procedure's words", async (_, more) => {
  const refused = await refusalOf(forms.create(visitor(), booking(more)));
  expect(refused.code).toMatch(/^(invalid_input|not_found)$/);
  expect(await refusalOf(procedures(visitor()).create(booking(more)))).toEqual(refused);
});

it("says of an outage that it is one, and of our mistake nothing but that it was one, which is logged", async () => {
  const failing = (error: Error): Ctx => ({
    ...visitor(),
    db: new Proxy({} as Ctx["db"], {
      get: () => {
        throw error;
      },
    }),
  });
  const away = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
  expect((await refusalOf(forms.create(failing(away), booking()))).code).toBe("unavailable");
  const ctx = failing(new Error("secret detail"));
  const error = vi.spyOn(ctx.log, "error").mockImplementation(() => {});
  const refused = await refusalOf(forms.create(ctx, booking()));
  expect(refused).toMatchObject({ code: "internal", message: expect.not.stringContaining("secret") });
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});
