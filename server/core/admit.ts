import { person } from "./authorize";
import { requireChallenge } from "./challenge";
import type { Ctx } from "./context";
import { type LimitName, spendTryOf } from "./tries";

/** What a call costs its caller. */
export interface Admission {
  limit: LimitName;
  /** Strangers are asked for the bot challenge, where the operator has set one up. */
  isChallenged?: boolean;
}

/**
 * Stands before whatever strangers may call, by a procedure or by a form, and before the input's schema. Spends one try: of the signed-in
 * user, else of the account that `sent` names as `email`; then asks for the challenge, whose token is `challenge` of `sent`. Throws
 * `rate_limited`, `invalid_input` at `challenge`, or `unavailable`.
 */
export async function admit(ctx: Ctx, sent: unknown, { limit, isChallenged }: Admission): Promise<void> {
  await spendTryOf(ctx, limit, person(ctx) ? "" : (textOf(sent, "email") ?? "").trim().slice(0, 254));
  if (isChallenged) await requireChallenge(ctx, textOf(sent, "challenge"));
}

function textOf(sent: unknown, key: string): string | undefined {
  const value = typeof sent === "object" && sent !== null && key in sent ? (sent as Record<string, unknown>)[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
