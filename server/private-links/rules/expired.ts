interface Limits {
  expiresAt: Date | null;
  maxUsageCount: number | null;
  usageCount: number;
}

/** True from the moment of expiry on, and once the link has been used as often as it may be. */
export function isExpired({ expiresAt, maxUsageCount, usageCount }: Limits, now: Date): boolean {
  return (expiresAt !== null && expiresAt <= now) || (maxUsageCount !== null && usageCount >= maxUsageCount);
}
