import { z } from "zod";
import { defineEvents } from "@/server/core/events";
import { MembershipRole } from "./schemas";

/** Who, in which team, as what. The actor of the event is who did it. */
const About = { teamId: z.int(), userId: z.int() };
const InRole = z.object({ ...About, role: MembershipRole });

/** What can happen to a membership. It tells of the membership from then on, for it may be gone. */
export const membershipEvents = defineEvents("membership", {
  /** Put in without being asked. */
  created: InRole,
  /** Asked to join. */
  invited: InRole,
  /** Joined: by accepting, by a link, or because somebody who may accepted for them. */
  accepted: InRole.extend({ by: z.enum(["answer", "link", "administrator"]) }),
  /** Asked anew: until they accept, they have no access. */
  suspended: InRole,
  role_changed: z.object({ ...About, from: MembershipRole, to: MembershipRole }),
  /** Said no to an invitation. */
  declined: InRole,
  /** Took themself out. */
  left: InRole,
  /** Was taken out by somebody else. */
  removed: InRole,
});

/** What can happen to a link by which anybody may join a team as a member; nothing of its secret. */
export const inviteLinkEvents = defineEvents("invite_link", {
  made: z.object({ teamId: z.int(), expiresAt: z.iso.datetime() }),
});
