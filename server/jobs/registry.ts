import { bookingCodeCleanupJob } from "@/server/bookings/jobs";
import type { JobDefinition } from "@/server/core/jobs";
import { emailTokenCleanupJob } from "@/server/email-tokens/jobs";
import { mailJob } from "@/server/emails/send";
import { idempotencyCleanupJob } from "@/server/idempotency/jobs";
import { outboxCleanupJob } from "@/server/outbox/jobs";
import { sessionCleanupJob } from "@/server/sessions/jobs";
import { reservationCleanupJob } from "@/server/slots/jobs";
import { emailChangeJob, passwordResetJob, signUpJob } from "@/server/users/jobs";
import { meetingWebhookJob, webhookDeliveryJob, webhookHistoryJob } from "@/server/webhooks/jobs";
import { bookingEventJob, domainEventJob } from "./consumers";

// biome-ignore lint/suspicious/noExplicitAny: jobs of every payload in one list; each parses its own
export const jobs: readonly JobDefinition<any>[] = [
  bookingEventJob,
  bookingCodeCleanupJob,
  domainEventJob,
  emailChangeJob,
  emailTokenCleanupJob,
  idempotencyCleanupJob,
  mailJob,
  outboxCleanupJob,
  passwordResetJob,
  sessionCleanupJob,
  signUpJob,
  webhookDeliveryJob,
  meetingWebhookJob,
  webhookHistoryJob,
  reservationCleanupJob,
];
