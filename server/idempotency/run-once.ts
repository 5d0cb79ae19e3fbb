import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, type ErrorCode, type ErrorDetails, errorTable } from "@/server/core/errors";
import { tryLockText } from "@/server/core/locks";
import { decrypt, encrypt } from "@/server/core/secrets";
import { DAY_MS } from "@/server/core/time";

/** How long the first answer is repeated. */
export const KEPT_MS = DAY_MS;

export interface Once {
  /** Who asks: two callers may use one key. */
  scope: string;
  /** What the caller sent as Idempotency-Key. */
  key: string;
  /** A hash of the whole request: a key is good for one request only. */
  requestHash: string;
}

export interface OnceAnswer {
  status: number;
  /** JSON. */
  body: unknown;
  /** True when this is the first answer again. */
  replayed: boolean;
}

type Work = (tx: Ctx) => Promise<{ status: number; body: unknown }>;

/** What was refused for a reason in the request stays refused; a missing credential or a full queue says nothing of the request. */
const KEPT_ERRORS: ReadonlySet<ErrorCode> = new Set(["invalid_input", "forbidden", "not_found", "conflict", "unprocessable"]);

/**
 * Does `work` once per key and gives every repetition the first answer, for 24 hours (scheduling rule 20). The work and its record are one
 * transaction: after a crash there are both or neither. A refusal is recorded too, and thrown again. Throws `conflict` while the first
 * request is under way, `unprocessable` for a key that was used for another request.
 */
export async function runOnce(ctx: Ctx, once: Once, work: Work): Promise<OnceAnswer> {
  const failure: { error?: unknown } = {};
  try {
    return await inTransaction(ctx, async (tx) => {
      const known = await claim(tx, once);
      if (known) return known;
      const answer = await work(tx).catch((error) => {
        failure.error = error;
        throw error;
      });
      await record(tx, once, answer.status, { body: answer.body });
      return { ...answer, replayed: false };
    });
  } catch (error) {
    if (error === failure.error && AppError.is(error) && KEPT_ERRORS.has(error.code)) await recordRefusal(ctx, once, error);
    throw error;
  }
}

/** Takes the key for this transaction. Answers what was answered before, or null for a new key. */
async function claim(tx: Ctx, { scope, key, requestHash }: Once): Promise<OnceAnswer | null> {
  // freed with the transaction, whatever becomes of the process
  if (!(await tryLockText(tx, `idempotency ${scope} ${key}`)))
    throw new AppError(
      "conflict",
      "A request with this Idempotency-Key is still under way. Wait for its answer, or repeat this one a little later.",
    );
  const where = { scope_key: { scope, key } };
  const row = await tx.db.idempotencyKey.findUnique({ where });
  if (!row) return null;
  if (row.createdAt.getTime() <= tx.now.getTime() - KEPT_MS) {
    await tx.db.idempotencyKey.delete({ where, select: { key: true } });
    return null;
  }
  if (row.requestHash !== requestHash)
    throw new AppError("unprocessable", "This Idempotency-Key was used for another request. Send a new key with each new request.");
  return repeat(row.status ?? 200, JSON.parse(opened(String(row.response))));
}

/** An answer of before they were encrypted is read as it is: JSON. */
const opened = (response: string) => (response.startsWith("{") ? response : decrypt(response));

type Stored = { body: unknown } | { refusal: { code: ErrorCode; message: string; details?: ErrorDetails } };

function repeat(status: number, stored: Stored): OnceAnswer {
  if ("body" in stored) return { status, body: stored.body, replayed: true };
  const { code, message, details } = stored.refusal;
  throw new AppError(code, message, details);
}

async function record(tx: Ctx, { scope, key, requestHash }: Once, status: number, stored: Stored): Promise<void> {
  // as text: the database would put the fields in an order of its own, and a repetition is the first answer byte for byte. Encrypted: an
  // answer may hold a new API key or a webhook's secret
  const data = { scope, key, requestHash, status, response: encrypt(JSON.stringify(stored)), createdAt: tx.now };
  await tx.db.idempotencyKey.createMany({ data, skipDuplicates: true });
}

async function recordRefusal(ctx: Ctx, once: Once, { code, message, details }: AppError): Promise<void> {
  const refusal = { code, message, ...(details && { details }) };
  await record(ctx, once, errorTable[code].status, { refusal });
}
