import type { z } from "zod";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import type { Owner } from "@/server/owners/schemas";
import { numericId } from "../read-request";

type OfType<T extends Owner["type"]> = Extract<Owner, { type: T }>;

/**
 * Where in the API an owner's things stand. A resource that several owners have is a factory over this (`under`); it never looks at a URL.
 */
export interface OwnerPath<O extends Owner = Owner> {
  type: O["type"];
  /** Path up to the resource, with the owner's parameters; empty for the caller's own. */
  path: string;
  /** Parameters of `path`. */
  params: Record<string, z.ZodType>;
  /** Goes into every operation id, between verb and noun: one factory makes several endpoints of a kind. */
  word: string;
  /** Goes before the noun in lists of endpoints. */
  tag: string;
  owner(ctx: Ctx, params: Record<string, unknown>): O;
}

/** The caller's own: `/webhooks`. */
export const me: OwnerPath<OfType<"user">> = {
  type: "user",
  path: "",
  params: {},
  word: "",
  tag: "",
  owner: (ctx) => ({ type: "user", userId: requirePerson(ctx).userId }),
};

/** An event type: `/event-types/:eventTypeId/webhooks`. */
export const eventType: OwnerPath<OfType<"eventType">> = {
  type: "eventType",
  path: "/event-types/:eventTypeId",
  params: { eventTypeId: numericId("eventTypeId") },
  word: "EventType",
  tag: "Event types / ",
  owner: (_, { eventTypeId }) => ({ type: "eventType", eventTypeId: eventTypeId as number }),
};

/** A team that the caller is in: `/teams/:teamId/memberships`. */
export const team: OwnerPath<OfType<"team">> = {
  type: "team",
  path: "/teams/:teamId",
  params: { teamId: numericId("teamId") },
  word: "Team",
  tag: "Teams / ",
  owner: (_, { teamId }) => ({ type: "team", teamId: teamId as number }),
};
