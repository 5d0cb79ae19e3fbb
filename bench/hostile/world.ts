import superjson from "superjson";

export interface Answer {
  status: number;
  text: string;
  /** Of JSON; undefined for what is none. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  body: any;
}

/** Longer than a busy machine takes. */
const TIMEOUT_MS = 30_000;
let sent = 0;

/** Every call comes from an address of its own: tries are counted by address. */
export async function call(origin: string, path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> {
  sent++;
  const from = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
  const headers = { "x-forwarded-for": from, ...init.headers };
  const answer = await fetch(origin + path, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS), ...init, headers });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json");
  return { status: answer.status, text, body: isJson ? JSON.parse(text) : undefined };
}

/** An instance with a host who has everything once, and the ways into it. */
export interface World {
  origin: string;
  cookie: string;
  key: string;
  username: string;
  eventTypeId: number;
  /** Of that event type. */
  slug: string;
  scheduleId: number;
  teamId: number;
  webhookId: number;
  bookingUid: string;
  rest(method: string, path: string, body?: unknown, options?: { version?: string; anonymous?: boolean }): Promise<Answer>;
  /** A procedure; `raw` is the body as it goes out, for what superjson would not write. */
  trpc(path: string, input?: unknown, options?: { query?: boolean; raw?: string; anonymous?: boolean }): Promise<Answer>;
  /** A start that nobody has, as ISO text: each call gives a later one. */
  freeStart(): string;
}

const PASSWORD = "Correct-horse-7-battery";
const HOST = { name: "Hosti Le", email: "host@example.com", username: "hostile", password: PASSWORD, timeZone: "UTC" };

async function signIn(origin: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) jar.set(line.split("=", 1)[0]!, line.split(";", 1)[0]!);
  };
  const cookies = () => [...jar.values()].join("; ");
  const first = await fetch(`${origin}/api/auth/csrf`);
  keep(first);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, email: HOST.email, password: PASSWORD, callbackUrl: origin, json: "true" });
  keep(
    await fetch(`${origin}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie: cookies() },
      body: form,
      redirect: "manual",
    }),
  );
  return cookies();
}

/** Sets the instance up as its first user does, and fills it over its own API. Webhooks go to `receiver`. */
export async function build(origin: string, receiver: string): Promise<World> {
  let starts = 0;
  const first = Math.ceil(Date.now() / 86_400_000 + 1) * 86_400_000;
  const world = { origin, username: HOST.username, cookie: "", key: "" } as World;
  world.freeStart = () => new Date(first + starts++ * 900_000).toISOString();
  world.rest = (method, path, body, { version = "2024-08-13", anonymous = false } = {}) =>
    call(origin, path, {
      method,
      headers: {
        "content-type": "application/json",
        "cal-api-version": version,
        ...(!anonymous && { authorization: `Bearer ${world.key}` }),
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  world.trpc = (path, input, { query = false, raw, anonymous = false } = {}) => {
    const body = raw ?? (query && input === undefined ? undefined : superjson.stringify(input));
    const headers = { "content-type": "application/json", ...(!anonymous && { cookie: world.cookie }), origin };
    const address = `/api/trpc/${path}${query && body ? `?input=${encodeURIComponent(body)}` : ""}`;
    return call(origin, address, query ? { headers } : { method: "POST", headers, body });
  };
  ok(await world.trpc("auth.setUpInstance", HOST, { anonymous: true }));
  world.cookie = await signIn(origin);
  world.key = superjson.deserialize<{ key: string }>(ok(await world.trpc("apiKeys.create", { expiresAt: null })).result.data).key;
  ok(await world.trpc("users.completeOnboarding"));
  await fill(world, receiver);
  return world;
}

const ok = ({ status, text, body }: Answer) => {
  if (status >= 300) throw new Error(`The hostile world could not be built: ${status} ${text.slice(0, 500)}`);
  return body;
};

/** Makes what the calls are about; again after calls that may have deleted it. */
export async function fill(world: World, receiver: string): Promise<void> {
  const n = Math.random().toString(36).slice(2, 8);
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const make = async (path: string, body: object, version?: string) => ok(await world.rest("POST", path, body, { version })).data;
  const hours = { name: "Always", timeZone: "UTC", isDefault: true, availability: [{ days, startTime: "00:00", endTime: "24:00" }] };
  world.scheduleId = (await make("/v2/schedules", hours, "2024-06-11")).id;
  const eventType = { title: "Call", slug: `call-${n}`, lengthInMinutes: 15, minimumBookingNotice: 0, scheduleId: world.scheduleId };
  world.eventTypeId = (await make("/v2/event-types", { ...eventType, locations: [{ type: "attendeeDefined" }] }, "2024-06-14")).id;
  world.slug = eventType.slug;
  world.teamId = (await make("/v2/teams", { name: `Team ${n}` })).id;
  const triggers = ["BOOKING_CREATED", "BOOKING_CANCELLED", "BOOKING_RESCHEDULED"];
  world.webhookId = (await make("/v2/webhooks", { subscriberUrl: `${receiver}${n}`, triggers, active: true })).id;
  const attendee = { name: "Ben", email: "ben@example.org", timeZone: "UTC" };
  const booking = { eventTypeId: world.eventTypeId, attendee, location: { type: "attendeeDefined", location: "x" } };
  // calls may have booked longer meetings over the next starts, or sent the host away
  for (let tries = 0; tries < 20; tries++) {
    const { status, body } = await world.rest("POST", "/v2/bookings", { ...booking, start: world.freeStart() });
    if (status !== 201) continue;
    world.bookingUid = body.data.uid;
    return;
  }
}
