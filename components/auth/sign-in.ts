import type { ServerError } from "../form/server-errors";

const WORDS: Record<string, string> = {
  CredentialsSignin: "E-mail or password is wrong. Check both and try again.",
  TooManyTries: "Too many tries. Wait a quarter of an hour, or choose a new password.",
  TooBusy: "Too many people are signing in right now. Wait a few seconds and try again.",
};

/** Starts a session in this browser. Throws what forms show: which of the two is wrong is not said. */
export async function startSession(credentials: { email: string; password: string }): Promise<void> {
  const { signIn } = await import("next-auth/react");
  const answer = await signIn("credentials", { ...credentials, redirect: false });
  if (answer?.ok && !answer.error) return;
  const message = WORDS[answer?.error ?? ""] ?? "Signing in did not work. Try again in a moment.";
  throw { code: answer?.error ?? "UNAVAILABLE", message } satisfies ServerError;
}

/** Leaves for a page that reads the new session: a full load, so that nothing of the visitor's is kept. */
export function enter(path: string): void {
  window.location.assign(path);
}
