import { z } from "zod";
import { defineEvents, type Recorded } from "@/server/core/events";
import { OooReason } from "./schemas";

const Person = z.object({
  id: z.int(),
  name: z.string().nullable(),
  username: z.string().nullable(),
  email: z.string(),
  timeZone: z.string(),
});

/** What can happen to an entry. All that is said of it stands in the data: the entry may be gone when that is said. */
export const outOfOfficeEvents = defineEvents("out_of_office", {
  created: z.object({
    /** Days are dates of the user's zone, the last one included; times their wall clock, null: the whole of each day. */
    entry: z.object({
      uuid: z.string(),
      startDate: z.iso.date(),
      endDate: z.iso.date(),
      startTime: z.string().nullable(),
      endTime: z.string().nullable(),
      reason: OooReason,
      notes: z.string().nullable(),
      createdAt: z.iso.datetime(),
    }),
    user: Person,
    /** Who covers meanwhile. */
    toUser: Person.nullable(),
  }),
});

export type OutOfOfficeEvent = Recorded<typeof outOfOfficeEvents>;
