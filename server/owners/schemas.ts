// isomorphic
import { z } from "zod";
import { Id } from "@/server/core/atoms";

/** Whose something is: the closed list. A noun says which of these it has, by their schemas. */
export const UserOwner = z.object({ type: z.literal("user"), userId: Id });
export const EventTypeOwner = z.object({ type: z.literal("eventType"), eventTypeId: Id });
const TeamOwner = z.object({ type: z.literal("team"), teamId: Id });
const OrganizationOwner = z.object({ type: z.literal("organization"), organizationId: Id });
/** A team below an organization, reached through it. */
const OrganizationTeamOwner = z.object({ type: z.literal("organizationTeam"), organizationId: Id, teamId: Id });
/** An application that manages users of its own, known by its client id. */
const PlatformClientOwner = z.object({ type: z.literal("platformClient"), clientId: z.string().min(1).max(100) });

/** What has members with roles: a team, an organization, a team of one. */
export const GroupOwner = z.discriminatedUnion("type", [TeamOwner, OrganizationOwner, OrganizationTeamOwner]);
export type GroupOwner = z.output<typeof GroupOwner>;

const Owner = z.discriminatedUnion("type", [UserOwner, EventTypeOwner, GroupOwner, PlatformClientOwner]);
export type Owner = z.output<typeof Owner>;
export type OwnerType = Owner["type"];
