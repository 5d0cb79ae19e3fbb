import { afterEach, expect, it, vi } from "vitest";
import { clockNow, clockOffsetMs, readClock } from "./clock";
import type { Database } from "./database";
import { log } from "./log";

const databaseAt = (ms: number) => ({ prisma: { $queryRawUnsafe: async () => [{ ms }] } }) as unknown as Pick<Database, "prisma">;

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await readClock(databaseAt(Date.now()));
});

it("a machine whose clock is off takes the database's time, and says so once", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 6, 8) });
  const said = vi.spyOn(log(), "warn").mockImplementation(() => undefined);
  await readClock(databaseAt(Date.UTC(2026, 4, 6, 8, 0, 2)));
  expect([clockOffsetMs(), clockNow().toISOString()]).toEqual([2000, "2026-05-06T08:00:02.000Z"]);
  expect(said).not.toHaveBeenCalled();
  for (let looks = 0; looks < 3; looks++) await readClock(databaseAt(Date.UTC(2026, 4, 6, 7, 55)));
  expect(clockNow().toISOString()).toBe("2026-05-06T07:55:00.000Z");
  expect(said).toHaveBeenCalledTimes(1);
  expect(said.mock.calls[0]).toEqual([{ clockOffsetMs: -300_000 }, expect.stringContaining("300.0 s ahead of the database's")]);
});
