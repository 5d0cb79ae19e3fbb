import { appendFileSync } from "node:fs";
import { env } from "@/server/core/env";

/** With API_TRACE_FILE set, appends one JSON line per exchange, for contract checkers. */
export function traceExchange(exchange: {
  method: string;
  path: string;
  version: string | undefined;
  status: number;
  body: unknown;
}): void {
  const file = env().API_TRACE_FILE;
  if (file) appendFileSync(file, `${JSON.stringify(exchange)}\n`);
}
