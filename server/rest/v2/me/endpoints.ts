import { z } from "zod";
import { inTransaction } from "@/server/core/context";
import { clearMyBookingLimits } from "@/server/users/clear-booking-limits";
import { getMe } from "@/server/users/queries";
import { requestEmailChange } from "@/server/users/request-email-change";
import { UpdateBookingLimitsInput } from "@/server/users/schemas";
import { updateMe } from "@/server/users/update";
import { updateMyBookingLimits } from "@/server/users/update-booking-limits";
import { endpoint } from "../../endpoint";
import { BookingLimitsWire, MeWire, toMeWire, UpdateMeBody } from "./wire";

export const meEndpoints = [
  endpoint({
    method: "get",
    path: "/me",
    operationId: "getMe",
    summary: "Get my profile",
    tag: "Me",
    access: "PROFILE_READ",
    response: MeWire,
    run: async ({ ctx }) => toMeWire(await getMe(ctx)),
  }),
  endpoint({
    method: "patch",
    path: "/me",
    operationId: "updateMe",
    summary: "Update my profile",
    description:
      "Only what is sent changes. A new e-mail address is sent a link and becomes yours when that is opened; until then " +
      "the old one stays, and gets a notice. The answer is the same for an address that another account has, which is " +
      "sent no link.",
    tag: "Me",
    access: "PROFILE_WRITE",
    body: UpdateMeBody,
    response: MeWire,
    run: async ({ ctx, body: { email, ...profile }, warn }) => {
      return inTransaction(ctx, async (tx) => {
        if (email !== undefined) await requestEmailChange(tx, { email });
        const me = await updateMe(tx, profile);
        if (email !== undefined && email !== me.email)
          warn(
            `The new address waits for a confirmation: open the link that was mailed to it. Until then yours stays ${me.email}.`,
            "email",
          );
        return toMeWire(me);
      });
    },
  }),
  endpoint({
    method: "get",
    path: "/me/booking-limits",
    operationId: "getMyBookingLimits",
    summary: "Get my booking limits",
    description:
      "How many bookings you take per calendar day, week, month and year of your time zone, over all event types. null is no limit.",
    tag: "Me",
    access: "PROFILE_READ",
    response: BookingLimitsWire,
    run: async ({ ctx }) => (await getMe(ctx)).bookingLimits,
  }),
  endpoint({
    method: "patch",
    path: "/me/booking-limits",
    operationId: "updateMyBookingLimits",
    summary: "Update my booking limits",
    description: "Only the periods that are sent change; null takes a limit away. Bookings that are made already stay.",
    tag: "Me",
    access: "PROFILE_WRITE",
    body: UpdateBookingLimitsInput,
    response: BookingLimitsWire,
    run: ({ ctx, body }) => updateMyBookingLimits(ctx, body),
  }),
  endpoint({
    method: "delete",
    path: "/me/booking-limits",
    operationId: "clearMyBookingLimits",
    summary: "Clear my booking limits",
    description: "Takes all of your own limits away. Those of your event types stay.",
    tag: "Me",
    access: "PROFILE_WRITE",
    response: z.void(),
    envelope: "empty",
    status: 204,
    run: ({ ctx }) => clearMyBookingLimits(ctx),
  }),
];
