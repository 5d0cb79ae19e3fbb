/** A key as its owner sees it in a list; the key itself was shown once. */
export interface ApiKeyItem {
  id: string;
  note: string | null;
  /** Last four characters. */
  hint: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
}
