import { createSchedule } from "@/server/schedules/create";
import { deleteSchedule } from "@/server/schedules/delete";
import { getSchedule, listSchedules } from "@/server/schedules/queries";
import { CreateScheduleInput, ScheduleId, UpdateScheduleInput } from "@/server/schedules/schemas";
import { updateSchedule } from "@/server/schedules/update";
import { procedure, router } from "../init";

export const schedulesRouter = router({
  list: procedure.query(({ ctx }) => listSchedules(ctx)),
  get: procedure.input(ScheduleId).query(({ ctx, input }) => getSchedule(ctx, input)),
  create: procedure.input(CreateScheduleInput).mutation(({ ctx, input }) => createSchedule(ctx, input)),
  update: procedure.input(UpdateScheduleInput).mutation(({ ctx, input }) => updateSchedule(ctx, input)),
  delete: procedure.input(ScheduleId).mutation(({ ctx, input }) => deleteSchedule(ctx, input)),
});
