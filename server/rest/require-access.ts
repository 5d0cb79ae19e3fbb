import type { Actor } from "@/server/core/context";
import { requireScope } from "@/server/owners/access";
import { type Access, scopeOf } from "./access";

/**
 * The gate before an endpoint runs: an access token needs its scope (`requireScope`). The verb asks again, of the owner. Throws
 * `forbidden`.
 */
export function requireAccess(actor: Actor, access: Access): void {
  if (access !== "public") requireScope(actor, scopeOf(access));
}
