import { z } from "zod";
import type { Team } from "@/server/teams/dto";
import { CreateTeamInput, UpdateTeamInput } from "@/server/teams/schemas";

export const CreateTeamBody = CreateTeamInput;
export const UpdateTeamBody = UpdateTeamInput.omit({ teamId: true });

/** A text, picture or colour that is not set is left out, as the published schema allows. */
export const TeamWire = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  logoUrl: z.string().optional(),
  calVideoLogo: z.string().optional(),
  appLogo: z.string().optional(),
  appIconLogo: z.string().optional(),
  bio: z.string().optional(),
  hideBranding: z.boolean(),
  isOrganization: z.boolean(),
  isPrivate: z.boolean(),
  hideBookATeamMember: z.boolean(),
  metadata: z.record(z.string(), z.unknown()),
  theme: z.string().optional(),
  brandColor: z.string().optional(),
  darkBrandColor: z.string().optional(),
  bannerUrl: z.string().optional(),
  timeFormat: z.int().optional(),
  timeZone: z.string(),
  weekStart: z.string(),
});

export function toTeamWire({ bio, theme, timeFormat, ...team }: Team): z.input<typeof TeamWire> {
  return {
    ...team,
    bio: bio ?? undefined,
    logoUrl: team.logoUrl ?? undefined,
    calVideoLogo: team.calVideoLogo ?? undefined,
    appLogo: team.appLogo ?? undefined,
    appIconLogo: team.appIconLogo ?? undefined,
    bannerUrl: team.bannerUrl ?? undefined,
    theme: theme ?? undefined,
    brandColor: team.brandColor ?? undefined,
    darkBrandColor: team.darkBrandColor ?? undefined,
    timeFormat: timeFormat ?? undefined,
    isOrganization: false,
  };
}
