// isomorphic
import { z } from "zod";
import { Flag, Id, Line, orEmpty, Slug, WebAddress } from "@/server/core/atoms";
import { RESERVED, UpdateUserInput } from "../users/schemas";

const TeamName = Line("Enter a name", 100);

/** The last part of the team's address, /team/…: one on this instance. */
const TeamSlug = Slug("sales-team").refine((slug) => !RESERVED.has(slug), "That address is reserved. Choose another one");

/** Address of a picture; an empty one or null takes it away. */
const Picture = orEmpty(WebAddress).optional();

/** What a team shares with a person's profile … */
const Shared = UpdateUserInput.pick({
  bio: true,
  metadata: true,
  theme: true,
  brandColor: true,
  darkBrandColor: true,
  hideBranding: true,
  timeFormat: true,
  timeZone: true,
  weekStart: true,
});

/** … and what only teams have. Absent: unchanged, or the default of a new team. */
const TeamSettings = Shared.extend({
  logoUrl: Picture,
  calVideoLogo: Picture,
  appLogo: Picture,
  appIconLogo: Picture,
  bannerUrl: Picture,
  isPrivate: Flag.optional(),
  hideBookATeamMember: Flag.optional(),
});

export const CreateTeamInput = TeamSettings.extend({
  name: TeamName,
  /** Absent: made of the name. */
  slug: TeamSlug.optional(),
  /** false: the creator owns the team, and has no access before they accept. */
  autoAcceptCreator: Flag.optional(),
});
export type CreateTeamInput = z.input<typeof CreateTeamInput>;

export const TeamRef = z.object({ teamId: Id });
export type TeamRef = z.input<typeof TeamRef>;

export const UpdateTeamInput = TeamSettings.extend({ ...TeamRef.shape, name: TeamName.optional(), slug: TeamSlug.optional() });
export type UpdateTeamInput = z.input<typeof UpdateTeamInput>;
