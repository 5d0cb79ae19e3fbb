import { z } from "zod";

/** Dates of the public API at which a resource changed its shape, oldest first. */
const API_VERSIONS = ["2024-04-15", "2024-06-11", "2024-06-14", "2024-08-13", "2024-09-04", "2026-02-25", "2026-05-01"] as const;

export type ApiVersion = (typeof API_VERSIONS)[number];

export const VERSION_HEADER = "cal-api-version";

/** What a request without the header, or with one that is no date, is taken to ask for. */
const OLDEST: ApiVersion = "2024-04-15";

interface Versioned {
  versions?: readonly ApiVersion[];
  whenNoneIsNamed?: boolean;
  onlyByName?: boolean;
}

/**
 * The variant of an endpoint that serves a request: the newest one whose version is not after the date asked for
 * (docs/decisions/0003). `undefined` when all variants are newer than that.
 */
export function chooseVariant<E extends Versioned>(
  variants: readonly E[],
  header: string | undefined,
): { variant: E; version: ApiVersion | null } | undefined {
  const named = header && /^\d{4}-\d{2}-\d{2}$/.test(header) ? header : null;
  const asked = named ?? OLDEST;
  let best: { variant: E; version: ApiVersion | null } | undefined;
  for (const variant of variants) {
    if (!variant.versions) best ??= { variant, version: null };
    for (const version of variant.versions ?? []) {
      const isAsked = variant.onlyByName ? version === asked : version <= asked;
      if (isAsked && (!best?.version || version > best.version)) best = { variant, version };
    }
  }
  if (best || named) return best;
  const fallback = variants.find((variant) => variant.whenNoneIsNamed);
  return fallback && { variant: fallback, version: fallback.versions?.[0] ?? null };
}

/** The version to send when there is no reason for another one: the newest, without those that are there by name alone. */
export function suggestedOf(variants: readonly Versioned[]): ApiVersion {
  const plain = variants.filter((variant) => !variant.onlyByName);
  return (
    (plain.length ? plain : variants)
      .flatMap((variant) => [...(variant.versions ?? [])])
      .sort()
      .at(-1) ?? OLDEST
  );
}

/** A field that an older body cannot have: whoever sends it forgot the header, and is told so. */
export const newerField = (name: string, version: ApiVersion) =>
  z.never(`${name} is not known in the older version that was asked for. Send the header '${VERSION_HEADER}: ${version}'`).optional();
