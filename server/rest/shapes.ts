import type { ApiVersion } from "./versions";

/** One way in which a resource is written on the wire. Endpoints that differ in nothing else are made once for each. */
export interface Shape {
  versions: readonly ApiVersion[];
  /** Ends operation ids and summaries. */
  suffix: string;
  inWords: string;
  /** The domain's names of what is called otherwise here (see older-names.ts). */
  names: Readonly<Record<string, string>>;
}

export const newest = (version: ApiVersion): Shape => ({ versions: [version], suffix: "", inWords: "", names: {} });

export const older = (version: ApiVersion, names: Shape["names"] = {}): Shape => ({
  versions: [version],
  suffix: `_${version.replaceAll("-", "_")}`,
  inWords: ", in the older shape",
  names,
});

/** What an endpoint says of itself in one shape: to be spread into its definition. */
export function inShape<P extends { operationId: string }>({ versions, suffix, inWords, names }: Shape, prelude: P, summary: string) {
  return { ...prelude, versions, names, operationId: prelude.operationId + suffix, summary: summary + inWords };
}
