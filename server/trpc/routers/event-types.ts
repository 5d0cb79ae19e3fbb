import { createEventType } from "@/server/event-types/create";
import { getDefaultLocation } from "@/server/event-types/default-location.queries";
import { deleteEventType } from "@/server/event-types/delete";
import { duplicateEventType } from "@/server/event-types/duplicate";
import { getOwnEventType, listEventTypes } from "@/server/event-types/queries";
import { reorderEventTypes } from "@/server/event-types/reorder";
import { DuplicateEventTypeInput, EventTypeId, ReorderEventTypesInput, SetDefaultLocationInput } from "@/server/event-types/schemas";
import { setDefaultLocation } from "@/server/event-types/set-default-location";
import { CreateEventTypeInput, UpdateEventTypeInput } from "@/server/event-types/settings.schemas";
import { updateEventType } from "@/server/event-types/update";
import { procedure, router } from "../init";

export const eventTypesRouter = router({
  list: procedure.query(({ ctx }) => listEventTypes(ctx)),
  get: procedure.input(EventTypeId).query(({ ctx, input }) => getOwnEventType(ctx, input)),
  create: procedure.input(CreateEventTypeInput).mutation(({ ctx, input }) => createEventType(ctx, input)),
  update: procedure.input(UpdateEventTypeInput).mutation(({ ctx, input }) => updateEventType(ctx, input)),
  delete: procedure.input(EventTypeId).mutation(async ({ ctx, input }) => void (await deleteEventType(ctx, input))),
  duplicate: procedure.input(DuplicateEventTypeInput).mutation(({ ctx, input }) => duplicateEventType(ctx, input)),
  defaultLocation: procedure.query(({ ctx }) => getDefaultLocation(ctx)),
  setDefaultLocation: procedure.input(SetDefaultLocationInput).mutation(({ ctx, input }) => setDefaultLocation(ctx, input)),
  reorder: procedure.input(ReorderEventTypesInput).mutation(({ ctx, input }) => reorderEventTypes(ctx, input)),
});
