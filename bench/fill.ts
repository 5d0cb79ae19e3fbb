import type { Ctx } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import { WEEK_DAYS } from "@/server/core/week-days";
import type { Workload, WorkloadHost } from "./workload";

const SCHEDULING = { COLLECTIVE: "collective", ROUND_ROBIN: "round_robin" } as const;

/** Writes a workload as users, schedules, bookings and an event type; returns the event type's id and its first host's. */
export async function fill(ctx: Ctx, workload: Workload): Promise<{ eventTypeId: number; userId: number }> {
  const userIds: number[] = [];
  const scheduleIds: number[] = [];
  for (const host of workload.hosts) {
    const user = await ctx.db.user.create({
      data: {
        username: `${workload.id}-${host.id}`.toLowerCase(),
        email: `${workload.id}-${host.id}@bench.test`.toLowerCase(),
        timeZone: host.timeZone,
        schedules: { create: scheduleOf(host) },
      },
      select: { id: true, schedules: { select: { id: true } } },
    });
    userIds.push(user.id);
    scheduleIds.push(user.schedules[0]!.id);
    await ctx.db.user.update({ where: { id: user.id }, data: { defaultScheduleId: user.schedules[0]!.id }, select: { id: true } });
    await occupy(ctx, user.id, merged(host.busy));
  }
  return { eventTypeId: await createEventType(ctx, workload, userIds, scheduleIds), userId: userIds[0]! };
}

/** An API key of the user. */
export async function createKey(ctx: Ctx, userId: number): Promise<string> {
  const key = "cal_bench";
  await ctx.db.apiKey.create({ data: { userId, keyHash: sha256(key), hint: "ench" }, select: { id: true } });
  return key;
}

function scheduleOf({ schedule }: WorkloadHost) {
  return {
    name: "Hours",
    timeZone: schedule.timeZone,
    availability: schedule.weekly.map((row) => ({
      days: row.days.map((day) => WEEK_DAYS[day]!),
      startTime: row.start,
      endTime: row.end,
    })),
    overrides: {
      createMany: {
        data: schedule.overrides.flatMap(({ date, intervals }) =>
          intervals.length
            ? intervals.map((row) => ({ date, startTime: row.start, endTime: row.end }))
            : [{ date, startTime: "00:00", endTime: "00:00" }],
        ),
      },
    },
  };
}

/** Bookings of one host may not overlap: busy times that do become one. */
function merged(busy: [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of busy.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

async function occupy(ctx: Ctx, userId: number, busy: [number, number][]): Promise<void> {
  const starts = busy.map(([start]) => new Date(start));
  const ends = busy.map(([, end]) => new Date(end));
  await ctx.db.$executeRaw`
    WITH made AS (
      INSERT INTO "Booking" (uid, status, title, "organizerId", "startTime", "endTime", "icsUid", "updatedAt")
      SELECT gen_random_uuid()::text, 'accepted', 'Busy', ${userId}::int, s, e, gen_random_uuid()::text, now()
      FROM unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) AS t(s, e) RETURNING id, "startTime", "endTime")
    INSERT INTO "BookingHost" ("bookingId", "userId", "startTime", "endTime", "occupiedFrom", "occupiedUntil", blocking)
    SELECT id, ${userId}::int, "startTime", "endTime", "startTime", "endTime", true FROM made`;
}

async function createEventType(ctx: Ctx, { id, eventType, hosts }: Workload, userIds: number[], scheduleIds: number[]): Promise<number> {
  const { schedulingType } = eventType;
  const settings = {
    title: id,
    slug: id.toLowerCase(),
    lengthInMinutes: eventType.lengthMinutes,
    slotInterval: eventType.slotIntervalMinutes,
    beforeEventBuffer: eventType.beforeBufferMinutes,
    afterEventBuffer: eventType.afterBufferMinutes,
    minimumBookingNotice: eventType.minimumBookingNoticeMinutes,
  };
  if (!schedulingType) {
    const data = { ...settings, ownerId: userIds[0]!, scheduleId: scheduleIds[0]! };
    return (await ctx.db.eventType.create({ data, select: { id: true } })).id;
  }
  const team = await ctx.db.team.create({
    data: { name: id, slug: `team-${id.toLowerCase()}`, timeZone: hosts[0]!.schedule.timeZone },
    select: { id: true },
  });
  const row = await ctx.db.eventType.create({
    data: {
      ...settings,
      teamId: team.id,
      schedulingType: SCHEDULING[schedulingType],
      hosts: { createMany: { data: userIds.map((userId, i) => ({ userId, isFixed: hosts[i]!.fixed ?? false })) } },
    },
    select: { id: true },
  });
  return row.id;
}
