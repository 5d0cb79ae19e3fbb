import { z } from "zod";
import type { Actor, Ctx } from "./context";

/** What can happen to one noun: the schema of each event's data, by the event's name. Data is JSON: instants are ISO 8601. */
type Schemas = Readonly<Record<string, z.ZodObject>>;

/** The events of a noun, as its events.ts declares them. */
export interface Events<S extends Schemas = Schemas> {
  noun: string;
  table: "BookingEvent" | "DomainEvent";
  /** Counts up when a schema changes so that data of before no longer fits; every row says by which it was written. */
  version: number;
  schemas: S;
  /** The same, for writing: a field that the schema does not name is refused. One that is read may come from a later version. */
  strict: Readonly<Record<string, z.ZodType>>;
  /** Makes data of an older version fit; it is then read by the schema of today. */
  older(type: keyof S & string, data: object, version: number): object;
  /** The one that something happens to. */
  of(id: number | string): Subject<S>;
}

/** One of a noun. */
export interface Subject<S extends Schemas = Schemas> {
  events: Events<S>;
  id: number | string;
}

type TypeOf<S extends Schemas> = keyof S & string;

/** What a verb says has happened. */
export type Happened<S extends Schemas> = { [T in TypeOf<S>]: { type: T; data: z.input<S[T]> } }[TypeOf<S>];

/** The same as its listeners read it: the type says which data there is. */
export type EventOf<S extends Schemas> = { [T in TypeOf<S>]: { type: T; data: z.output<S[T]> } }[TypeOf<S>];

/** An event of a noun, with who did it and when. */
export type Recorded<E> = E extends Events<infer S> ? EventOf<S> & { id: number; subjectId: string; actor: EventActor; at: Date } : never;

/** Declares what can happen to a noun. `older` where rows of another version exist; without it they are read as they are. */
export function defineEvents<S extends Schemas>(
  noun: string,
  schemas: S,
  { table = "DomainEvent", version = 1, older = (_, data) => data }: Partial<Pick<Events<S>, "table" | "version" | "older">> = {},
): Events<S> {
  const strict = Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, schema.strict()]));
  const events: Events<S> = { noun, table, version, schemas, strict, older, of: (id) => ({ events, id }) };
  return events;
}

/** To whom it happened; `by` whom, where that is not who acts in the context: whoever signs in is nobody yet. */
type Recording<S extends Schemas> = { of: Subject<S>; by?: EventActor } & Happened<S>;

/**
 * Writes what happened, in the caller's transaction; its listeners are told from there (jobs/hand-out.ts). Throws for data that is not of
 * the event's schema: a mistake in the verb, which the compiler finds first. No secrets in it, nor their hashes: it is kept.
 */
export async function recordEvent<S extends Schemas>(tx: Ctx, { of, by, ...happened }: Recording<S>): Promise<void> {
  const [type, version, actor, data, requestId, at] = eventValues(tx, of.events, happened as unknown as Happened<S>, by);
  if (of.events.table === "BookingEvent")
    await tx.db.$executeRaw`
      INSERT INTO "BookingEvent" ("bookingId", type, version, actor, data, "requestId", at)
      VALUES (${of.id}, ${type}, ${version}, ${actor}::jsonb, ${data}::jsonb, ${requestId}, ${at}::timestamptz)`;
  else
    await tx.db.$executeRaw`
      INSERT INTO "DomainEvent" (noun, "subjectId", type, version, actor, data, "requestId", at)
      VALUES (${of.events.noun}, ${String(of.id)}, ${type}, ${version}, ${actor}::jsonb, ${data}::jsonb, ${requestId}, ${at}::timestamptz)`;
}

/** Type, version, actor, data, request and instant of an event, checked, as a statement takes them. Throws as `recordEvent`. */
export function eventValues<S extends Schemas>(
  tx: Ctx,
  { noun, strict, version }: Events<S>,
  { type, data }: Happened<S>,
  by: EventActor = describeActor(tx.actor),
) {
  // what is kept is what was said; reading fills in what was left out
  const { error } = strict[type]!.safeParse(data);
  if (error) throw new Error(`What was said of the event ${noun} ${type} does not fit its schema: ${z.prettifyError(error)}`);
  const actor = JSON.stringify({ ...by, origin: tx.origin });
  return [type, version, actor, JSON.stringify(data), tx.requestId, tx.now.toISOString()] as const;
}

/**
 * Type and data of a kept event as they are today, whatever version they were written by. Null for one that this build does not know, as
 * it finds them while a newer one runs beside it.
 */
export function readEvent<S extends Schemas>(events: Events<S>, row: { type: string; version: number; data: unknown }): EventOf<S> | null {
  const schema = Object.hasOwn(events.schemas, row.type) ? events.schemas[row.type as TypeOf<S>] : undefined;
  if (!schema || row.version > events.version) return null;
  const kept = (row.data ?? {}) as object;
  const read = schema.safeParse(row.version === events.version ? kept : events.older(row.type, kept, row.version));
  return read.success ? ({ type: row.type, data: read.data } as unknown as EventOf<S>) : null;
}

/** An event of a noun other than bookings as it lies in the table; null when there is none. */
export async function findKeptEvent(ctx: Ctx, id: number) {
  const select = { noun: true, subjectId: true, type: true, version: true, actor: true, data: true, at: true } as const;
  return ctx.db.domainEvent.findUnique({ where: { id }, select });
}

/** Who did it, without secrets. */
function describeActor(actor: Actor): EventActor {
  switch (actor.type) {
    case "user":
      return { type: "user", userId: actor.userId };
    case "apiKey":
      return { type: "apiKey", userId: actor.userId, apiKeyId: actor.apiKeyId };
    case "oauth":
      return { type: "oauth", userId: actor.userId, clientId: actor.clientId };
    case "platformClient":
      return { type: "platformClient", clientId: actor.clientId };
    case "booker":
      return { type: "booker" };
    case "system":
      return { type: "system", name: actor.name };
  }
}

const EventActor = z.object({
  type: z.enum(["user", "apiKey", "oauth", "platformClient", "booker", "system"]),
  userId: z.int().optional(),
  apiKeyId: z.string().optional(),
  clientId: z.string().optional(),
  name: z.string().optional(),
  /** From where; absent in events of before that was kept, and of jobs. */
  origin: z.enum(["page", "mail", "api"]).optional(),
});
export type EventActor = z.output<typeof EventActor>;

/** Who did it, as an event keeps it. What this build does not know was done by the system. */
export const readActor = (kept: unknown): EventActor => EventActor.catch({ type: "system" }).parse(kept);
