import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { type Ctx, inTransaction } from "./context";
import { openPostgres } from "./database";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

// On the embedded database everything goes through Prisma: these hold both ways to the same answers.
describe("statements and transactions", () => {
  const suite = testSuite();
  let ownerId: number;

  beforeAll(async () => {
    ownerId = (await suite.user()).id;
  });

  const named = (name: string) => suite.ctx().db.schedule.count({ where: { name } });
  const schedule = (name: string) => ({ data: { name, ownerId, timeZone: "UTC" }, select: { id: true } });

  it("gives values in one form", async () => {
    const at = new Date("2026-05-06T07:08:09.123Z");
    const [row] = await suite.ctx().db.$queryRaw<Record<string, unknown>[]>`
      SELECT ${at}::timestamptz AS at, ${[1, 2]}::int[] AS list, ${JSON.stringify({ a: [null] })}::jsonb AS json, ${null}::text AS none,
        9007199254740993::bigint AS big, 1.5::float8 AS float, ${"it's"}::text AS text`;
    expect(row).toEqual({ at, list: [1, 2], json: { a: [null] }, none: null, big: 9007199254740993n, float: 1.5, text: "it's" });
  });

  it("keeps raw statements and models of one transaction together", async () => {
    await inTransaction(suite.ctx(), async (tx) => {
      const { id } = await tx.db.schedule.create(schedule("both"));
      expect(await tx.db.$executeRaw`UPDATE "Schedule" SET "timeZone" = 'Asia/Tokyo' WHERE id = ${id}`).toBe(1);
      expect(await tx.db.schedule.findUnique({ where: { id }, select: { timeZone: true } })).toEqual({ timeZone: "Asia/Tokyo" });
    });
    expect(await named("both")).toBe(1);
  });

  it("keeps nothing of a transaction that fails, neither of models nor of raw statements", async () => {
    const doomed = inTransaction(suite.ctx(), async (tx) => {
      const { id } = await tx.db.schedule.create(schedule("doomed"));
      await tx.db.$executeRaw`UPDATE "Schedule" SET name = 'doomed too' WHERE id = ${id}`;
      throw new Error("changed my mind");
    });
    await expect(doomed).rejects.toThrow("changed my mind");
    expect((await named("doomed")) + (await named("doomed too"))).toBe(0);
  });

  it("takes statements that are sent side by side", async () => {
    const sums = await inTransaction(suite.ctx(), (tx) =>
      Promise.all([1, 2, 3].map((n) => tx.db.$queryRaw<{ sum: number }[]>`SELECT ${n}::int + 1 AS sum`)),
    );
    expect(sums.map(([row]) => row!.sum)).toEqual([2, 3, 4]);
  });

  it("begins with a statement that has no values", async () => {
    const rows = await inTransaction(suite.ctx(), (tx) => tx.db.$queryRawUnsafe<{ one: number }[]>("SELECT 1 AS one"));
    expect(rows).toEqual([{ one: 1 }]);
  });

  it("does not answer as if it were kept when a statement had failed and nobody minded", async () => {
    const careless = inTransaction(suite.ctx(), async (tx) => {
      await tx.db.schedule.create(schedule("careless"));
      await tx.db.$queryRaw`SELECT 1 / ${0}::int`.catch(() => {});
    });
    await careless.catch(() => {});
    expect(await named("careless")).toBe(0);
  });

  it("sends nothing after the end: what waited behind a statement that failed is not written by itself", async () => {
    const doomed = inTransaction(suite.ctx(), (tx) => {
      const write = (n: number) => tx.db.$executeRaw`UPDATE "User" SET bio = ${`late ${n}`} WHERE id = ${ownerId}`;
      return Promise.all([tx.db.$queryRaw`SELECT 1 / ${0}::int`, write(1), write(2), write(3), write(4)]);
    });
    await expect(doomed).rejects.toThrow();
    const owner = () => suite.ctx().db.user.findUniqueOrThrow({ where: { id: ownerId }, select: { bio: true } });
    // a statement that got through would be done by the time that as many others are
    for (let i = 0; i < 10; i++) expect((await owner()).bio).toBeNull();
  });

  it("keeps all of a transaction whose last statement takes the commit along, and nothing when that fails", async () => {
    const rename = (name: string, divisor: number) =>
      inTransaction(suite.ctx(), async (tx, ending) => {
        await tx.db.$executeRaw`UPDATE "User" SET name = ${name} WHERE id = ${ownerId}`;
        return ending.db.$queryRaw`UPDATE "User" SET bio = ${name} WHERE id = ${ownerId} AND 1 / ${divisor}::int = 1 RETURNING bio`;
      });
    expect(await rename("kept", 1)).toEqual([{ bio: "kept" }]);
    await expect(rename("lost", 0)).rejects.toThrow();
    const owner = await suite.ctx().db.user.findUniqueOrThrow({ where: { id: ownerId }, select: { name: true, bio: true } });
    expect(owner).toEqual({ name: "kept", bio: "kept" });
  });

  it("keeps nothing of a transaction whose last statement cannot be sent, and goes on", async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const write = (value: unknown) =>
      inTransaction(suite.ctx(), async (tx, ending) => {
        await tx.db.$executeRaw`UPDATE "User" SET name = 'unsent' WHERE id = ${ownerId}`;
        await ending.db.$executeRaw`UPDATE "User" SET bio = ${value}::jsonb->>'bio' WHERE id = ${ownerId}`;
      });
    await expect(write(circular)).rejects.toThrow();
    const owner = () => suite.ctx().db.user.findUniqueOrThrow({ where: { id: ownerId }, select: { name: true, bio: true } });
    expect((await owner()).name).not.toBe("unsent");
    for (let i = 0; i < 12; i++) await write({ bio: `sent ${i}` });
    expect(await owner()).toEqual({ name: "unsent", bio: "sent 11" });
  });

  it("reads behind a lock what its former holder wrote, though the read is sent before the lock is held", async () => {
    const [held, wrote] = [gate(), gate()];
    const lock = (tx: Ctx) => tx.db.$executeRaw`SELECT pg_advisory_xact_lock(${77}::int, ${ownerId}::int)`;
    const first = inTransaction(suite.ctx(), async (tx) => {
      await lock(tx);
      held.open();
      await wrote.opened;
      await tx.db.$executeRaw`UPDATE "User" SET name = 'after the lock' WHERE id = ${ownerId}`;
    });
    await held.opened;
    const second = inTransaction(suite.ctx(), async (tx) => {
      const name = () => tx.db.$queryRaw<{ name: string }[]>`SELECT name FROM "User" WHERE id = ${ownerId}`;
      const [, [row]] = await Promise.all([lock(tx), name()]);
      return row!.name;
    });
    // time for both of its statements to reach the database
    await new Promise((resolve) => setTimeout(resolve, 50));
    wrote.open();
    await first;
    expect(await second).toBe("after the lock");
  });

  it("lets others wait for a connection and go on", async () => {
    const names = Array.from({ length: 30 }, (_, i) => `many ${i}`);
    await Promise.all(names.map((name) => inTransaction(suite.ctx(), (tx) => tx.db.schedule.create(schedule(name)))));
    expect(await suite.ctx().db.schedule.count({ where: { name: { startsWith: "many " } } })).toBe(30);
  });
});

// the embedded database has one connection: nothing waits for another there
describe.runIf(process.env.TEST_DATABASE_URL)("when too much is being done", () => {
  it("gives a transaction up that finds no connection, and says so", { timeout: 30_000 }, async () => {
    const db = await openPostgres(process.env.TEST_DATABASE_URL!, 1);
    const ctx = { db: db.prisma } as unknown as Ctx;
    let free = () => {};
    const taken = inTransaction(ctx, async (tx) => {
      await tx.db.$queryRaw`SELECT ${1}::int`;
      await new Promise<void>((resolve) => {
        free = resolve;
      });
    });
    try {
      await expect(inTransaction(ctx, (tx) => tx.db.$queryRaw`SELECT ${1}::int`)).rejects.toMatchObject({ code: "unavailable" });
    } finally {
      free();
      await taken;
      await db.close();
    }
  });
});
