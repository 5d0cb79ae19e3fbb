import { z } from "zod";
import { AppError, type ErrorDetails, errorTable } from "@/server/core/errors";
import { knownError } from "@/server/core/known-error";
import type { Log } from "@/server/core/log";
import type { Endpoint } from "./endpoint";
import { CursorWire, PaginationWire } from "./pagination";
import type { Warning } from "./warnings";

/** The documented error envelope. */
export interface ErrorBody {
  status: "error";
  timestamp: string;
  path: string;
  error: { code: string; message: string; details?: ErrorDetails };
}

/** Turns whatever was thrown into a status and the envelope. Unknown errors are logged, never echoed. */
export function errorAnswer(error: unknown, path: string, now: Date, log: Log): { status: number; body: ErrorBody } {
  const known = knownError(error);
  if (!known) log.error({ err: error, path }, "unexpected error");
  const shown =
    known ?? new AppError("internal", "Something went wrong on our side. Try again; if it stays, report the x-request-id of this answer.");
  const { status, rest } = errorTable[shown.code];
  const details = shown.details && { details: shown.details };
  return {
    status,
    body: { status: "error", timestamp: now.toISOString(), path, error: { code: rest, message: shown.message, ...details } },
  };
}

/**
 * Holds an answer against the declared schema and puts the envelope round it, with `warnings` where there are any. A mismatch is our fault:
 * an unknown error.
 */
export function successBody(endpoint: Endpoint, result: unknown, warnings: readonly Warning[] = []): unknown {
  const body = envelopeOf(endpoint, result);
  return warnings.length ? { ...(body as object), warnings } : body;
}

function envelopeOf(endpoint: Endpoint, result: unknown): unknown {
  const parse = (schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new Error(`Response of ${endpoint.operationId} departs from its schema: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  switch (endpoint.envelope ?? "data") {
    case "none":
      return parse(endpoint.response, result);
    case "empty":
      return null;
    case "status":
      return { status: "success" };
    case "page":
    case "cursor": {
      const page = result as { data: unknown; pagination: unknown };
      const pagination = parse(endpoint.envelope === "page" ? PaginationWire : CursorWire, page.pagination);
      return { status: "success", data: parse(endpoint.response, page.data), pagination };
    }
    default:
      return { status: "success", data: parse(endpoint.response, result) };
  }
}
