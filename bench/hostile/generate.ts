import { z } from "zod";
import { nested, RESERVED, withKey } from "@/server/testing/hostile";
import type { World } from "./world";

/** Numbers in [0, 1) that a seed repeats. */
export type Random = () => number;

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Values that break what does not look; as they stand in JSON once stringified. */
const HOSTILE: readonly unknown[] = [
  ...[
    "",
    " ",
    "\u200b",
    "\0",
    "a\0b",
    "\ud83d",
    "\udca9x",
    "\u202eabc",
    "\ufeff",
    "a".repeat(300),
    "ä".repeat(11_000),
    "%",
    "_",
    "\\",
    "'",
    '"',
    "%00",
    "%ff",
  ],
  ...[
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "null",
    "NaN",
    "Infinity",
    "-0",
    "1e999",
    "0x10",
    "../../etc/passwd",
    "\r\nBcc: x@example.com",
  ],
  ...[
    "9999-12-31T23:59:59Z",
    "0000-01-01T00:00:00Z",
    "+275760-09-13",
    "2026-02-30",
    "2026-13",
    "24:00",
    "99:99",
    "2026-05-06T08:00:00+99:99",
    "-000001",
  ],
  ...[
    "{{7*7}}",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "http://169.254.169.254/",
    "file:///etc/passwd",
    "a@b",
    `${"a".repeat(65)}@example.com`,
  ],
  ...[0, -1, -0, 0.1, 1e308, -1e308, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 2 ** 32, 2 ** 53, 2 ** 63, Number.MIN_VALUE, 1e21],
  ...[null, true, false, [], {}, [[]], [null], { a: null }, nested(65), nested(2000), { length: -1 }, { toJSON: 1 }],
  ...RESERVED.map((key) => withKey(key, { a: 1 })),
  ...["\0", "\ud83d", "", "a.b", "$ne", "0", "-1"].map((key) => withKey(key, "x")),
  Array.from({ length: 2000 }, (_, n) => n),
];

/** Values that a field of this name may well take. */
function likely(name: string, random: Random, world: World): unknown {
  const n = Math.floor(random() * 1e6);
  const known: Record<string, unknown> = {
    email: `p${n}@example.org`,
    timeZone: pick(random, ["UTC", "Asia/Kathmandu", "Pacific/Apia"]),
    zone: "UTC",
    username: world.username,
    slug: `s-${n}`,
    page: world.slug,
    eventTypeId: world.eventTypeId,
    scheduleId: world.scheduleId,
    teamId: world.teamId,
    webhookId: world.webhookId,
    uid: world.bookingUid,
    bookingUid: world.bookingUid,
    start: world.freeStart(),
    end: "2030-01-01T00:00:00Z",
    date: "2030-01-01",
    startTime: pick(random, ["09:00", "22:00"]),
    endTime: pick(random, ["17:00", "24:00"]),
    subscriberUrl: `https://example.com/${n}`,
    phone: "+37120993151",
    phoneNumber: "+37120993151",
    language: "de",
    locale: "de",
    lengthInMinutes: 15,
    length: 15,
    status: "upcoming",
    type: pick(random, ["attendeeDefined", "text", "always", "range", "address"]),
    take: 10,
    skip: 0,
  };
  return Object.hasOwn(known, name) ? known[name] : `t${n}`;
}

type Schema = Record<string, unknown>;

/** The schema of what goes in, as JSON Schema; null for what has none. */
export const schemaOf = (type: z.ZodType | undefined): Schema | null =>
  type ? (z.toJSONSchema(type, { io: "input", unrepresentable: "any", cycles: "ref", reused: "inline" }) as Schema) : null;

/** A value for a schema: mostly what it asks for, and now and then, at any depth, what it does not. */
export function valueFor(schema: Schema, name: string, random: Random, world: World): unknown {
  if (random() < 0.07) return pick(random, HOSTILE);
  if (typeof schema !== "object") return "x";
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (options) return valueFor(pick(random, options), name, random, world);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return pick(random, schema.enum);
  switch (schema.type) {
    case "object":
      return objectFor(schema, random, world);
    case "array":
      return Array.from({ length: Math.floor(random() * 3) }, () => valueFor((schema.items ?? {}) as Schema, name, random, world));
    case "boolean":
      return random() < 0.5;
    case "integer":
    case "number":
      return numberFor(name, random, world);
    case "null":
      return null;
    default:
      return likely(name, random, world);
  }
}

function numberFor(name: string, random: Random, world: World): number {
  const value = likely(name, random, world);
  return typeof value === "number" ? value : pick(random, [1, 2, 5, 15, 30, 60, 100, 1440]);
}

function objectFor(schema: Schema, random: Random, world: World): Record<string, unknown> {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const entries: [string, unknown][] = [];
  for (const [key, of] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    if (random() < (required.has(key) ? 0.97 : 0.35)) entries.push([key, valueFor(of, key, random, world)]);
  }
  const isOpen = typeof schema.additionalProperties === "object";
  if (isOpen || random() < 0.03)
    entries.push([pick(random, ["a", "note", "ключ", ...RESERVED, "\0", "a".repeat(41)]), pick(random, HOSTILE)]);
  return Object.fromEntries(entries);
}

/** A part of an address, encoded or deliberately not. */
export function partFor(name: string, random: Random, world: World): string {
  if (random() < 0.6) return encodeURIComponent(String(likely(name, random, world)));
  const raw = [
    "%ff",
    "%00",
    "100%25",
    "%A0",
    "%ED%A0%80",
    "..%2f..",
    "%25ff",
    "2147483648",
    "-1",
    "9".repeat(30),
    "%F0%9F%92%A5",
    "a".repeat(500),
    "constructor",
  ];
  return pick(random, raw);
}

/** A query of some of these names, and of names that nobody knows. */
export function queryFor(schema: Schema | null, random: Random, world: World): string {
  const properties = Object.entries((schema?.properties ?? {}) as Record<string, Schema>);
  const pairs = properties
    .filter(() => random() < 0.4)
    .map(([key, of]) => {
      const value = valueFor(of, key, random, world);
      const text = typeof value === "object" ? JSON.stringify(value) : String(value);
      // half a pair cannot be encoded
      return `${key}=${encodeURIComponent(text.slice(0, 2000).replace(/\p{Surrogate}/gu, "\uFFFD"))}`;
    });
  if (random() < 0.1)
    pairs.push(
      pick(random, ["__proto__[a]=1", "constructor=1", "a[b][c][d][e][f]=1", "x=%ff", "x=%00", "&&==&", "take[]=1", "status[x]=1"]),
    );
  return pairs.length ? `?${pairs.join("&")}` : "";
}
