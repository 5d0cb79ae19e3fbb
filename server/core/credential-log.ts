import type { Ctx } from "./context";
import { keyedHash } from "./secrets";

/** What happens to what opens an account. */
type CredentialEvent =
  | "signed_in"
  | "sign_in_failed"
  | "sign_in_limited"
  | "signed_out"
  | "session_ended"
  | "other_sessions_ended"
  | "account_created"
  | "password_wrong"
  | "password_changed"
  | "password_reset_requested"
  | "password_reset"
  | "email_change_requested"
  | "email_changed"
  | "email_change_undone"
  | "api_key_created"
  | "api_key_refreshed"
  | "api_key_revoked";

interface Facts {
  userId?: number | null;
  /** Of the caller. */
  address?: string | null;
  /** What somebody typed as their address: kept as a keyed hash, for it may be a password in the wrong field. */
  typed?: string;
  sessionId?: string;
  apiKeyId?: string;
  /** API keys that ended with it. */
  apiKeysEnded?: number;
}

const FAILURES = new Set<CredentialEvent>(["sign_in_failed", "sign_in_limited", "password_wrong"]);

/**
 * One structured line, `credential: "signed_in"` and so on, for whoever watches the log. It holds no secret and no address of a mailbox.
 */
export function logCredential(ctx: Ctx, credential: CredentialEvent, { typed, ...facts }: Facts): void {
  const { type } = ctx.actor;
  const line = { credential, actor: type, ...facts, ...(typed !== undefined && { account: keyedHash(typed).slice(0, 16) }) };
  if (FAILURES.has(credential)) ctx.log.warn(line, "credentials refused");
  else ctx.log.info(line, "credentials used or changed");
}
