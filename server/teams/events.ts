import { z } from "zod";
import { defineEvents } from "@/server/core/events";

const Named = z.object({ name: z.string(), slug: z.string() });

/** What can happen to a team. */
export const teamEvents = defineEvents("team", {
  created: Named,
  /** `changed`: the settings that were sent, by name. */
  updated: Named.extend({ changed: z.array(z.string()) }),
  /** With everybody's membership. */
  deleted: Named.extend({ ownerIds: z.array(z.int()) }),
});
