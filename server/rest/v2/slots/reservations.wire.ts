import { z } from "zod";
import { Instant } from "@/server/bookings/schemas";
import { MINUTE_MS } from "@/server/core/time";
import { ReserveSlotInput } from "@/server/slots/schemas";

/** The older shape names a slot by its start and end; `bookingUid`, sent with seats, is not needed to find the booking and is not read. */
export const ReserveSlotBody_2024_04_15 = z
  .object({
    eventTypeId: ReserveSlotInput.shape.eventTypeId,
    privateLinkId: ReserveSlotInput.shape.privateLinkId,
    slotUtcStartDate: Instant,
    slotUtcEndDate: Instant,
  })
  .refine((body) => body.slotUtcEndDate > body.slotUtcStartDate, { path: ["slotUtcEndDate"], message: "The end must be after the start" })
  .transform(
    ({ eventTypeId, privateLinkId, slotUtcStartDate, slotUtcEndDate }): ReserveSlotInput => ({
      eventTypeId,
      privateLinkId,
      slotStart: slotUtcStartDate,
      slotDuration: (slotUtcEndDate.getTime() - slotUtcStartDate.getTime()) / MINUTE_MS,
    }),
  );

/** Published clients send it at every start, before they hold anything. */
export const ReleaseSlotQuery_2024_04_15 = z.object({ uid: z.string().max(100).optional() });
