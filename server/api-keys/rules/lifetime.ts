import { DAY_MS } from "@/server/core/time";

const USUAL_MS = 30 * DAY_MS;

type Lifetime = { ms: number | null } | { refused: "apiKeyDaysValid" | "apiKeyNeverExpires"; sentence: string };

/**
 * How long the key lasts that replaces another one, in milliseconds; null for good. Where nothing is asked for it is 30 days, or as long as
 * the old key if that was less; asking for longer than the old key was made for is refused.
 */
export function lifetimeLeftTo(
  old: { createdAt: Date; expiresAt: Date | null },
  asked: { apiKeyDaysValid?: number | undefined; apiKeyNeverExpires?: boolean | undefined },
): Lifetime {
  const { apiKeyDaysValid, apiKeyNeverExpires } = asked;
  const wanted = apiKeyNeverExpires ? null : apiKeyDaysValid === undefined ? undefined : apiKeyDaysValid * DAY_MS;
  if (!old.expiresAt) return { ms: wanted === undefined ? USUAL_MS : wanted };
  const most = old.expiresAt.getTime() - old.createdAt.getTime();
  if (wanted === undefined) return { ms: Math.min(USUAL_MS, most) };
  if (wanted !== null && wanted <= most) return { ms: wanted };
  const days = Math.floor(most / DAY_MS);
  const bound = days >= 1 ? `Ask for at most ${days} ${days === 1 ? "day" : "days"}` : "Leave it out to get one that lasts as long";
  const sentence = `A key that expires is replaced by one that lasts as long at most. ${bound}, or make a new key in the settings.`;
  return { refused: wanted === null ? "apiKeyNeverExpires" : "apiKeyDaysValid", sentence };
}
