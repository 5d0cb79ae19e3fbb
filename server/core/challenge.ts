import { z } from "zod";
import type { Ctx } from "./context";
import { env } from "./env";
import { AppError, fieldError } from "./errors";

/** Milliseconds: somebody waits for the answer. */
const PATIENCE = 5000;

/** What a page needs to show the challenge. */
export interface Challenge {
  siteKey: string;
  /** Of the script that draws it. */
  scriptUrl: string;
}

/** The challenge that the operator has set up, or null: then nobody is asked anything. Both keys are needed. */
export function challenge(): Challenge | null {
  const { CHALLENGE_SITE_KEY, CHALLENGE_SECRET_KEY, CHALLENGE_SCRIPT_URL } = env();
  if (!CHALLENGE_SITE_KEY || !CHALLENGE_SECRET_KEY) return null;
  return { siteKey: CHALLENGE_SITE_KEY, scriptUrl: CHALLENGE_SCRIPT_URL };
}

const Verdict = z.object({ success: z.boolean() });

/**
 * Lets a visitor pass who has solved the challenge, as its service says (the `siteverify` call that Turnstile and its likes share); a
 * token works once. Signed-in people and instances without a challenge are not asked. Throws `invalid_input` at `challenge` for a missing
 * or refused token, `unavailable` when the service does not answer: nobody passes unseen.
 */
export async function requireChallenge(ctx: Ctx, token: string | undefined): Promise<void> {
  if (!challenge() || ctx.actor.type !== "booker") return;
  if (!token) throw fieldError("challenge", "Confirm that you are human, then send the form again.");
  const { CHALLENGE_SECRET_KEY = "", CHALLENGE_VERIFY_URL } = env();
  const address = ctx.actor.address;
  const body = new URLSearchParams({ secret: CHALLENGE_SECRET_KEY, response: token, ...(address && { remoteip: address }) });
  const verdict = await ask(CHALLENGE_VERIFY_URL, body).catch((error: unknown) => {
    ctx.log.error({ err: error }, "the challenge's service does not answer");
    throw new AppError("unavailable", "We cannot check right now whether you are human. Try again in a minute.");
  });
  if (!verdict.success) throw fieldError("challenge", "That confirmation has expired. Confirm again that you are human.");
}

async function ask(url: string, body: URLSearchParams) {
  const response = await fetch(url, { method: "POST", body, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`the challenge's service answered ${response.status}`);
  return Verdict.parse(await response.json());
}
