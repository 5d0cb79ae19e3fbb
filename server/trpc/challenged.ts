import { requireChallenge } from "@/server/core/challenge";
import type { LimitName } from "@/server/core/tries";
import { limited } from "./limited";

/** A limited procedure that asks strangers for the bot challenge, where the operator has set one up. Its token is `challenge` of the input. */
export function challenged(name: LimitName) {
  return limited(name).use(async ({ ctx, getRawInput, next }) => {
    const input = await getRawInput();
    const token = typeof input === "object" && input !== null && "challenge" in input ? input.challenge : undefined;
    await requireChallenge(ctx, typeof token === "string" ? token : undefined);
    return next();
  });
}
