import { z } from "zod";
import { createSchedule } from "@/server/schedules/create";
import { deleteSchedule } from "@/server/schedules/delete";
import { getDefaultSchedule, getSchedule, listSchedules } from "@/server/schedules/queries";
import { updateSchedule } from "@/server/schedules/update";
import { endpoint } from "../../endpoint";
import { numericId } from "../../read-request";
import { under } from "../../under";
import { me } from "../owners";
import { CreateScheduleBody, ScheduleWire_2024_06_11, toScheduleWire, UpdateScheduleBody } from "./wire";

const id = { scheduleId: numericId("scheduleId") };
const at = under(me, { noun: "Schedule", tag: "Schedules", path: "schedules", id, permission: "availability" });
const newer = { versions: ["2024-06-11"], whenNoneIsNamed: true } as const;

export const scheduleEndpoints = [
  endpoint({
    ...at.list,
    ...newer,
    summary: "Get all schedules",
    response: z.array(ScheduleWire_2024_06_11),
    run: async ({ ctx }) => (await listSchedules(ctx)).map(toScheduleWire),
  }),
  endpoint({
    ...at.create,
    ...newer,
    summary: "Create a schedule",
    body: CreateScheduleBody,
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx, body }) => toScheduleWire(await createSchedule(ctx, body)),
  }),
  endpoint({
    ...at.list,
    ...newer,
    path: "/schedules/default",
    operationId: "getDefaultSchedule",
    summary: "Get default schedule",
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx }) => toScheduleWire(await getDefaultSchedule(ctx)),
  }),
  endpoint({
    ...at.get,
    ...newer,
    summary: "Get a schedule",
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx, id }) => toScheduleWire(await getSchedule(ctx, { id })),
  }),
  endpoint({
    ...at.update,
    ...newer,
    summary: "Update a schedule",
    body: UpdateScheduleBody,
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx, id, body }) => toScheduleWire(await updateSchedule(ctx, { ...body, id })),
  }),
  endpoint({
    ...at.delete,
    ...newer,
    summary: "Delete a schedule",
    response: z.object({ status: z.literal("success") }),
    envelope: "status",
    run: async ({ ctx, id, warn }) => {
      const { newDefault } = await deleteSchedule(ctx, { id });
      if (newDefault) warn(`That was your default schedule. Your default is now "${newDefault.name}" (id ${newDefault.id}).`);
    },
  }),
];
