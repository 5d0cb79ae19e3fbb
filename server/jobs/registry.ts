import { bookingEventJobs } from "@/server/bookings/jobs";
import { mailJob } from "@/server/emails/send";
import { passwordResetJob } from "@/server/users/jobs";
import type { JobDefinition } from "./define";

// biome-ignore lint/suspicious/noExplicitAny: jobs of every payload in one list; each parses its own
export const jobs: readonly JobDefinition<any>[] = [...bookingEventJobs, mailJob, passwordResetJob];
