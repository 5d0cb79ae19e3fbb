import { z } from "zod";
import { WebhookFields } from "@/server/webhooks/schemas";

// The rules of the webhooks' forms, loaded once somebody types in one.

const Secret = z.string().max(500, "Use at most 500 characters");

/** The verb's fields, as a form holds them: an empty text is none. */
export const EditForm = WebhookFields.pick({ subscriberUrl: true, triggers: true, active: true }).extend({
  payloadTemplate: z.string().max(20_000, "Use at most 20000 characters"),
});

export const NewForm = EditForm.extend({ secret: Secret });

export const NewSecret = z.object({ secret: Secret.min(1, "Enter a secret") });
