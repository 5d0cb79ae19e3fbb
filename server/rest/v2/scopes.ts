import type { z } from "zod";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import type { OwnNoun, Scope, TeamNoun } from "../access";
import { numericId } from "../read-request";

/**
 * Under whom a resource stands: where in the API, what a token needs, and whom the domain is told. A resource that several owners have
 * is a factory over this; it never looks at a URL.
 */
export interface Owner<Target> {
  /** Path up to the resource, with the owner's parameters; empty for the caller's own. */
  path: string;
  /** Parameters of `path`, to be spread into those of an endpoint. */
  params: Record<string, z.ZodType<number>>;
  /** Goes into every operation id, between verb and noun: one factory makes several endpoints of a kind. */
  word: string;
  /** Goes before the noun in lists of endpoints. */
  tag: string;
  readScope: Scope;
  writeScope: Scope;
  target(ctx: Ctx, params: Record<string, number>): Target;
}

export interface UserTarget {
  type: "user";
  userId: number;
}

export interface EventTypeTarget {
  type: "eventType";
  eventTypeId: number;
}

export interface TeamTarget {
  type: "team";
  teamId: number;
}

/** The caller's own: `/webhooks`. `resource` names the scopes: WEBHOOK_READ, WEBHOOK_WRITE. */
export const own = (resource: OwnNoun): Owner<UserTarget> => ({
  path: "",
  params: {},
  word: "",
  tag: "",
  readScope: `${resource}_READ`,
  writeScope: `${resource}_WRITE`,
  target: (ctx) => ({ type: "user", userId: requirePerson(ctx).userId }),
});

/** What belongs to one of the caller's event types: `/event-types/:eventTypeId/webhooks`. */
export const ofEventType: Owner<EventTypeTarget> = {
  path: "/event-types/:eventTypeId",
  params: { eventTypeId: numericId("eventTypeId") },
  word: "EventType",
  tag: "Event types / ",
  readScope: "EVENT_TYPE_READ",
  writeScope: "EVENT_TYPE_WRITE",
  target: (_, { eventTypeId }) => ({ type: "eventType", eventTypeId: eventTypeId! }),
};

/**
 * What belongs to a team that the caller is in: `/teams/:teamId/memberships`. `resource` names the scopes: TEAM_MEMBERSHIP_READ,
 * TEAM_MEMBERSHIP_WRITE.
 */
export const ofTeam = (resource: TeamNoun): Owner<TeamTarget> => ({
  path: "/teams/:teamId",
  params: { teamId: numericId("teamId") },
  word: "Team",
  tag: "Teams / ",
  readScope: `TEAM_${resource}_READ`,
  writeScope: `TEAM_${resource}_WRITE`,
  target: (_, { teamId }) => ({ type: "team", teamId: teamId! }),
});
