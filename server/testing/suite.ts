import { createApiKey } from "@/server/api-keys/create";
import type { Actor, CalendarSource, Ctx, Jobs } from "@/server/core/context";
import type { Database } from "@/server/core/database";
import { newUuid } from "@/server/core/ids";
import { log } from "@/server/core/log";
import { createUser } from "@/server/users/create";
import { type Api, apiOf } from "./api";

/** A fixed Wednesday, well before any clock change nearby. */
export const NOW = new Date("2026-05-06T08:00:00.000Z");

export interface TestUser {
  id: number;
  email: string;
  username: string;
  actor: Extract<Actor, { type: "user" }>;
  /** The plain API key. */
  key: string;
}

/** One suite's database, clock, users and callers. */
export class Suite {
  now = NOW;
  /** What stands in for calendars connected elsewhere. */
  calendars: CalendarSource | null = null;
  private opened?: { db: Database; jobs: Jobs; drain: (ctx: Ctx) => Promise<string[]> };
  private count = 0;

  open(db: Database, jobs: Jobs, drain: (ctx: Ctx) => Promise<string[]>) {
    this.opened = { db, jobs, drain };
  }

  get database(): Database {
    if (!this.opened) throw new Error("testSuite() opens its database in beforeAll");
    return this.opened.db;
  }

  ctx(actor: Actor = { type: "booker", address: "203.0.113.7" }): Ctx {
    const { now, calendars } = this;
    return { actor, now, db: this.database.prisma, jobs: this.opened!.jobs, calendars, log: log(), requestId: newUuid() };
  }

  /** A user made as sign-up makes one, with default schedule, and an API key. */
  async user(
    overrides: { username?: string; timeZone?: string; name?: string; admin?: boolean; password?: string } = {},
  ): Promise<TestUser> {
    const n = ++this.count;
    const username = overrides.username ?? `host${n}`;
    const email = `${username}@example.com`;
    const system = this.ctx({ type: "system", name: "test" });
    const created = await createUser(system, {
      email,
      username,
      name: overrides.name ?? `Host ${n}`,
      timeZone: overrides.timeZone ?? "Europe/London",
      ...(overrides.password && { password: overrides.password }),
      ...(overrides.admin && { admin: true }),
    });
    const actor = { type: "user" as const, userId: created.id, email, admin: created.admin };
    const { key } = await createApiKey(this.ctx(actor), { note: "test", expiresAt: null });
    return { id: created.id, email, username, actor, key };
  }

  /** Gives an event type places that no verb lets in any more, as it may have them from before. */
  async storePlaces(eventTypeId: number, locations: object[]): Promise<void> {
    await this.database.prisma.eventType.update({ where: { id: eventTypeId }, data: { locations }, select: { id: true } });
  }

  /** Calls the REST app in process: as `user`, or as nobody. */
  api(user?: TestUser | string): Api {
    return apiOf(this, typeof user === "string" ? user : user?.key);
  }

  /** Runs the due background jobs; returns their names. */
  runJobs(): Promise<string[]> {
    return this.opened!.drain(this.ctx({ type: "system", name: "worker" }));
  }
}
