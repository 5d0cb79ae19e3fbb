// isomorphic
import { z } from "zod";
import { Flag, Id, orEmpty, Text } from "@/server/core/atoms";
import { Skip, Take } from "@/server/core/pagination";
import { EventTypeOwner, UserOwner } from "@/server/owners/schemas";

/** What a webhook can listen to, as documented. */
const WEBHOOK_TRIGGERS = [
  ...["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_REQUESTED", "BOOKING_REJECTED"],
  ...["BOOKING_PAYMENT_INITIATED", "BOOKING_PAID", "BOOKING_NO_SHOW_UPDATED", "MEETING_STARTED", "MEETING_ENDED"],
  ...["RECORDING_READY", "RECORDING_TRANSCRIPTION_GENERATED", "INSTANT_MEETING", "INSTANT_MEETING_ACCEPTED", "OOO_CREATED"],
  ...["FORM_SUBMITTED", "FORM_SUBMITTED_NO_EVENT", "ROUTING_FORM_FALLBACK_HIT", "AFTER_HOSTS_CAL_VIDEO_NO_SHOW"],
  ...["AFTER_GUESTS_CAL_VIDEO_NO_SHOW", "DELEGATION_CREDENTIAL_ERROR", "WRONG_ASSIGNMENT_REPORT"],
] as const;

export const WebhookTrigger = z.enum(WEBHOOK_TRIGGERS, `Use triggers among ${WEBHOOK_TRIGGERS.join(", ")}`);
export type WebhookTrigger = z.output<typeof WebhookTrigger>;

/** Versions of the payload; the one that a webhook has is sent in the header x-cal-webhook-version. */
export const WEBHOOK_VERSIONS = ["2021-10-20"] as const;

/** Units of `time`, as the documented payloads write them. */
const TIME_UNITS = ["DAY", "HOUR", "MINUTE"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Triggers that are documented and that nothing here sends yet. */
export const SILENT_TRIGGERS: ReadonlySet<WebhookTrigger> = new Set<WebhookTrigger>([
  ...(["BOOKING_PAYMENT_INITIATED", "BOOKING_PAID", "RECORDING_READY", "RECORDING_TRANSCRIPTION_GENERATED", "INSTANT_MEETING"] as const),
  ...(["INSTANT_MEETING_ACCEPTED", "FORM_SUBMITTED", "FORM_SUBMITTED_NO_EVENT", "ROUTING_FORM_FALLBACK_HIT"] as const),
  ...(["AFTER_HOSTS_CAL_VIDEO_NO_SHOW", "AFTER_GUESTS_CAL_VIDEO_NO_SHOW", "DELEGATION_CREDENTIAL_ERROR"] as const),
  "WRONG_ASSIGNMENT_REPORT",
]);

/** Whose bookings a webhook hears of: all that a user hosts, or those of one event type. */
const WebhookOwner = z.discriminatedUnion("type", [UserOwner, EventTypeOwner]);

const address = "Enter an address such as https://example.com/webhooks";
const SubscriberUrl = z
  .url({ protocol: /^https?$/, error: address })
  .trim()
  .max(2000, "Use at most 2000 characters")
  // the unique index holds at most 2700 bytes
  .regex(/^[\x21-\x7e]+$/, "Write other characters than letters, digits and punctuation in their encoded form (%20)");

export const WebhookFields = z.object({
  subscriberUrl: SubscriberUrl,
  triggers: z
    .array(WebhookTrigger, "Send a list of triggers")
    .min(1, "Choose at least one trigger")
    .transform((triggers) => [...new Set(triggers)]),
  active: Flag,
  payloadTemplate: orEmpty(Text(20_000)).optional(),
  /** Signs every delivery. */
  secret: orEmpty(Text(500)).optional(),
  /** How long after the start of a meeting a no-show is looked for; the unit goes with it. null takes both away. */
  time: z.int("time must be a whole number").min(1, "time must be at least 1").max(1_000_000, "time must be at most 1000000").nullish(),
  timeUnit: z.enum(TIME_UNITS, `Use a timeUnit among ${TIME_UNITS.join(", ")}`).nullish(),
  version: z.enum(WEBHOOK_VERSIONS, `Use the version ${WEBHOOK_VERSIONS.join(" or ")}`).optional(),
});

export const CreateWebhookInput = WebhookFields.extend({ owner: WebhookOwner });
export type CreateWebhookInput = z.input<typeof CreateWebhookInput>;

export const WebhookRef = z.object({ owner: WebhookOwner, id: Id });
export type WebhookRef = z.input<typeof WebhookRef>;

export const UpdateWebhookInput = WebhookFields.partial().extend(WebhookRef.shape);
export type UpdateWebhookInput = z.input<typeof UpdateWebhookInput>;

export const ListWebhooksInput = z.object({
  owner: WebhookOwner,
  take: Take.default(250),
  skip: Skip.default(0),
});
export type ListWebhooksInput = z.input<typeof ListWebhooksInput>;

export const WebhooksRef = z.object({ owner: WebhookOwner });
export type WebhooksRef = z.input<typeof WebhooksRef>;
