import { z } from "zod";
import { createSchedule } from "@/server/schedules/create";
import { deleteSchedule } from "@/server/schedules/delete";
import { getDefaultSchedule, getSchedule, listSchedules } from "@/server/schedules/queries";
import { updateSchedule } from "@/server/schedules/update";
import { endpoint } from "../endpoint";
import { numericId } from "../read-request";
import { CreateScheduleBody, ScheduleWire_2024_06_11, toScheduleWire, UpdateScheduleBody } from "./schedules.wire";

const read = { tag: "Schedules", access: "SCHEDULE_READ", versions: ["2024-06-11"], whenNoneIsNamed: true } as const;
const write = { ...read, access: "SCHEDULE_WRITE" } as const;
const ScheduleParams = z.object({ scheduleId: numericId("scheduleId") });

export const scheduleEndpoints = [
  endpoint({
    ...read,
    method: "get",
    path: "/schedules",
    operationId: "listSchedules",
    summary: "Get all schedules",
    response: z.array(ScheduleWire_2024_06_11),
    run: async ({ ctx }) => (await listSchedules(ctx)).map(toScheduleWire),
  }),
  endpoint({
    ...write,
    method: "post",
    path: "/schedules",
    operationId: "createSchedule",
    summary: "Create a schedule",
    body: CreateScheduleBody,
    response: ScheduleWire_2024_06_11,
    status: 201,
    run: async ({ ctx, body }) => toScheduleWire(await createSchedule(ctx, body)),
  }),
  endpoint({
    ...read,
    method: "get",
    path: "/schedules/default",
    operationId: "getDefaultSchedule",
    summary: "Get default schedule",
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx }) => toScheduleWire(await getDefaultSchedule(ctx)),
  }),
  endpoint({
    ...read,
    method: "get",
    path: "/schedules/:scheduleId",
    operationId: "getSchedule",
    summary: "Get a schedule",
    params: ScheduleParams,
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx, params }) => toScheduleWire(await getSchedule(ctx, { id: params.scheduleId })),
  }),
  endpoint({
    ...write,
    method: "patch",
    path: "/schedules/:scheduleId",
    operationId: "updateSchedule",
    summary: "Update a schedule",
    params: ScheduleParams,
    body: UpdateScheduleBody,
    response: ScheduleWire_2024_06_11,
    run: async ({ ctx, params, body }) => toScheduleWire(await updateSchedule(ctx, { ...body, id: params.scheduleId })),
  }),
  endpoint({
    ...write,
    method: "delete",
    path: "/schedules/:scheduleId",
    operationId: "deleteSchedule",
    summary: "Delete a schedule",
    params: ScheduleParams,
    response: z.object({ status: z.literal("success") }),
    envelope: "status",
    run: async ({ ctx, params, warn }) => {
      const { newDefault } = await deleteSchedule(ctx, { id: params.scheduleId });
      if (newDefault) warn(`That was your default schedule. Your default is now "${newDefault.name}" (id ${newDefault.id}).`);
    },
  }),
];
