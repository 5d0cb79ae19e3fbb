import type { z } from "zod";
import type { Ctx } from "@/server/core/context";
import type { EventType } from "@/server/event-types/dto";
import { getEventType } from "@/server/event-types/queries";
import type { CreateEventTypeInput, UpdateEventTypeInput } from "@/server/event-types/settings.schemas";
import { newest, older, type Shape } from "../../shapes";
import {
  CreateEventTypeBody_2024_04_15,
  DeletedEventTypeWire_2024_04_15,
  EventTypeWire_2024_04_15,
  fromOlderBody,
  toEventTypeWire_2024_04_15,
  UpdateEventTypeBody_2024_04_15,
} from "./2024-04-15.wire";
import { CreateEventTypeBody, DeletedEventTypeWire, EventTypeWire_2024_06_14, toEventTypeWire, UpdateEventTypeBody } from "./wire";

type Deleted = Pick<EventType, "id" | "lengthInMinutes" | "title" | "slug">;
type Changes = Omit<UpdateEventTypeInput, "id">;

/** How one version writes an event type, and how it reads what creates and changes one. */
interface EventTypeShape extends Shape {
  one: z.ZodType<object>;
  write(eventType: EventType): object;
  deleted: z.ZodType<object>;
  writeDeleted(deleted: Deleted): object;
  create: z.ZodType<CreateEventTypeInput>;
  update: z.ZodType<object>;
  changesOf(ctx: Ctx, id: number, body: object): Promise<Changes>;
}

const NEWEST: EventTypeShape = {
  ...newest("2024-06-14"),
  one: EventTypeWire_2024_06_14,
  write: toEventTypeWire,
  deleted: DeletedEventTypeWire,
  writeDeleted: (deleted) => deleted,
  create: CreateEventTypeBody,
  update: UpdateEventTypeBody,
  changesOf: async (_, __, body) => body,
};

/** Newer names of the domain, and what they are called here. */
const NAMES = {
  lengthInMinutes: "length",
  customName: "eventName",
  confirmationPolicy: "requiresConfirmation",
  "seats.seatsPerTimeSlot": "seatsPerTimeSlot",
  seats: "seatsPerTimeSlot",
};

const OLDER: EventTypeShape = {
  ...older("2024-04-15", NAMES),
  one: EventTypeWire_2024_04_15,
  write: toEventTypeWire_2024_04_15,
  deleted: DeletedEventTypeWire_2024_04_15,
  writeDeleted: ({ lengthInMinutes: length, ...deleted }) => ({ ...deleted, length }),
  create: CreateEventTypeBody_2024_04_15.transform((body) => {
    const { title, slug, length: lengthInMinutes } = body;
    return { ...fromOlderBody(body), title, slug, lengthInMinutes };
  }),
  update: UpdateEventTypeBody_2024_04_15,
  async changesOf(ctx, id, body: z.output<typeof UpdateEventTypeBody_2024_04_15>) {
    const changes = fromOlderBody(body);
    // "required" says less than a policy that there is, and so changes nothing of it
    if (body.requiresConfirmation && (await getEventType(ctx, { id })).confirmationPolicy) delete changes.confirmationPolicy;
    return changes;
  },
};

export const SHAPES = [NEWEST, OLDER] as const;
