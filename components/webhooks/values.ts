import { z } from "zod";
import { Text } from "@/server/core/atoms";
import { WebhookFields } from "@/server/webhooks/schemas";

// The rules of the webhooks' forms, loaded once somebody types in one.

const Secret = Text(500);

/** The verb's fields, as a form holds them: an empty text is none. */
export const EditForm = WebhookFields.pick({ subscriberUrl: true, triggers: true, active: true }).extend({
  payloadTemplate: Text(20_000),
});

export const NewForm = EditForm.extend({ secret: Secret });

export const NewSecret = z.object({ secret: Secret.min(1, "Enter a secret") });
