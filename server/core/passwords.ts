import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import os from "node:os";
import { Turns } from "./turns";

/**
 * scrypt, memory-hard: OWASP's first choice where Argon2id is not at hand, and of its table (Password Storage Cheat Sheet) the row of 64
 * MiB. It takes as long as the row of 128 MiB, with which older hashes were made, so that time does not tell them from an unknown address.
 */
const COST = { N: 2 ** 16, r: 8, p: 2 };

// on globalThis: the bundles of one process wait in one line
const shared = globalThis as unknown as { kairosPasswordTurns?: Turns };

/** Each takes a core and one of libuv's four threads for a quarter of a second; the others stay for files and names. */
function passwordTurns(): Turns {
  shared.kairosPasswordTurns ??= new Turns({ atOnce: os.availableParallelism() > 2 ? 2 : 1, waiting: 24, waitingEach: 6 });
  return shared.kairosPasswordTurns;
}

function derive(password: string, salt: Buffer, cost: typeof COST, from?: string): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  const work = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  return passwordTurns().take(work, from);
}

/** Hashes a password; the answer carries its own parameters: `scrypt$N$r$p$salt$hash`. Throws `unavailable` when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/**
 * True when the password is the one that was hashed. Without a stored hash the answer is no, and takes as long. `from` names the caller,
 * such as an address: of one caller only a few checks wait at a time. Throws `unavailable` when too many wait.
 */
export async function verifyPassword(password: string, stored: string | null, from?: string): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = (stored ?? `scrypt$${COST.N}$${COST.r}$${COST.p}$AAAA$AAAA`).split("$");
  if (kind !== "scrypt" || !salt || !hash) return false;
  const key = await derive(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) }, from);
  const expected = Buffer.from(hash, "base64url");
  return key.length === expected.length && timingSafeEqual(key, expected);
}

/** Whether a hash was made with other parameters than today's: it is replaced when its password is next at hand. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(`scrypt$${COST.N}$${COST.r}$${COST.p}$`);
}
