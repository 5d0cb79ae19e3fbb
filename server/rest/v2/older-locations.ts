const PREFIX = "integrations:";

/** Names that an app had in the older writing, where they differ by more than their signs. */
const RENAMED = new Map([["daily", "cal-video"]]);

/** The app that an older location type names, as the documentation calls it today: "zoom" for "integrations:zoom". */
export function integrationOf(type: string): string | undefined {
  if (!type.startsWith(PREFIX)) return undefined;
  const name = type.slice(PREFIX.length).replace(/[:_]/g, "-");
  return RENAMED.get(name) ?? name;
}

/** The older location type of an app. */
export const olderType = (integration: string) => `${PREFIX}${integration}`;
