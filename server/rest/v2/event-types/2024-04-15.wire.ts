import { z } from "zod";
import { Flag } from "@/server/core/atoms";
import type { EventType } from "@/server/event-types/dto";
import type { UpdateEventTypeInput } from "@/server/event-types/settings.schemas";
import { newerField } from "../../versions";
import { integrationOf, olderType } from "../older-locations";
import { CreateEventTypeBody, EventTypeWire_2024_06_14, toEventTypeWire, UpdateEventTypeBody } from "./wire";

// What kept its name until 2024-06-14 is that version's; here is what was called otherwise before: length, eventName,
// requiresConfirmation, seats one by one, and locations such as { type: "integrations:zoom" }.

/** Location types, other than apps, that were renamed: older to newer. */
const RENAMED = new Map([
  ["userPhone", "phone"],
  ["conferencing", "organizersDefaultApp"],
]);
const OLDER = new Map([...RENAMED].map(([older, newer]) => [newer, older]));

const LocationWire = z.looseObject({ type: z.string() });

const renamed = { lengthInMinutes: true, locations: true, confirmationPolicy: true, customName: true, seats: true } as const;

export const EventTypeWire_2024_04_15 = EventTypeWire_2024_06_14.omit(renamed).extend({
  length: z.int(),
  locations: z.array(LocationWire),
  eventName: z.string().nullable(),
  requiresConfirmation: z.boolean(),
  seatsShowAttendees: z.boolean().nullable(),
  schedulingType: z.string().nullable(),
});

export function toEventTypeWire_2024_04_15(eventType: EventType): z.input<typeof EventTypeWire_2024_04_15> {
  const { lengthInMinutes, locations, customName, ...same } = toEventTypeWire(eventType);
  return {
    ...same,
    length: lengthInMinutes,
    locations: locations.map(toOlderLocation),
    eventName: customName ?? null,
    requiresConfirmation: eventType.confirmationPolicy !== null,
    seatsShowAttendees: eventType.seats?.showAttendeeInfo ?? null,
    schedulingType: eventType.schedulingType,
  };
}

export const DeletedEventTypeWire_2024_04_15 = z.object({ id: z.int(), length: z.int(), title: z.string(), slug: z.string() });

function toOlderLocation(location: z.input<typeof EventTypeWire_2024_06_14>["locations"][number]): z.input<typeof LocationWire> {
  if (location.type === "integration") return { type: olderType(location.integration) };
  return { ...location, type: OLDER.get(location.type) ?? location.type };
}

/** A location in either writing, as the newer one. */
function toNewerLocation(location: unknown): unknown {
  if (typeof location !== "object" || location === null || !("type" in location) || typeof location.type !== "string") return location;
  const integration = integrationOf(location.type);
  return integration ? { type: "integration", integration } : { ...location, type: RENAMED.get(location.type) ?? location.type };
}

const settings = CreateEventTypeBody.shape;

const Settings = CreateEventTypeBody.omit(renamed).extend({
  length: settings.lengthInMinutes,
  locations: z.preprocess((list) => (Array.isArray(list) ? list.map(toNewerLocation) : list), settings.locations.unwrap()).optional(),
  eventName: settings.customName,
  requiresConfirmation: Flag.optional(),
  seatsPerTimeSlot: z.int("seatsPerTimeSlot must be a whole number, or null for none").min(1).max(1000).nullish(),
  // null: what an answer says of seats where there are none
  seatsShowAttendees: Flag.nullish(),
  seatsShowAvailabilityCount: Flag.nullish(),
  customInputs: z.array(z.unknown()).max(0, "Questions are bookingFields: send those instead of customInputs").optional(),
  lengthInMinutes: newerField("lengthInMinutes", "2024-06-14"),
});

const SEATS = { path: ["seatsPerTimeSlot"], message: "Say how many seats there are too: send seatsPerTimeSlot" };
const namesSeats = (body: Partial<z.output<typeof Settings>>) =>
  body.seatsPerTimeSlot !== undefined || (body.seatsShowAttendees == null && body.seatsShowAvailabilityCount == null);

export const CreateEventTypeBody_2024_04_15 = Settings.refine(namesSeats, SEATS);
export const UpdateEventTypeBody_2024_04_15 = Settings.partial()
  .extend({ teamId: UpdateEventTypeBody.shape.teamId, parentId: UpdateEventTypeBody.shape.parentId })
  .refine(namesSeats, SEATS);

/** An older body as the domain's verbs read it; what is absent stays absent. */
export function fromOlderBody(body: z.output<typeof UpdateEventTypeBody_2024_04_15>): Omit<UpdateEventTypeInput, "id"> {
  const { length, eventName, requiresConfirmation, seatsPerTimeSlot, seatsShowAttendees, seatsShowAvailabilityCount, ...same } = body;
  return {
    ...same,
    ...(length !== undefined && { lengthInMinutes: length }),
    ...(eventName !== undefined && { customName: eventName }),
    ...(requiresConfirmation !== undefined && {
      confirmationPolicy: requiresConfirmation ? { type: "always" as const, blockUnconfirmedBookingsInBooker: false } : null,
    }),
    ...(seatsPerTimeSlot === null && { seats: null }),
    ...(seatsPerTimeSlot && {
      seats: {
        seatsPerTimeSlot,
        showAttendeeInfo: seatsShowAttendees ?? false,
        showAvailabilityCount: seatsShowAvailabilityCount ?? true,
      },
    }),
  };
}
