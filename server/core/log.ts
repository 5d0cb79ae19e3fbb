import pino, { type Logger } from "pino";
import { env } from "./env";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error" | "child">;

const shared = globalThis as unknown as { kairosLog?: Logger };

/** The process's logger. Secrets that could reach a log line by accident are redacted by name. */
export function log(): Logger {
  shared.kairosLog ??= pino({
    level: env().LOG_LEVEL ?? (env().NODE_ENV === "test" ? "silent" : "info"),
    redact: ["password", "*.password", "apiKey", "*.apiKey", "secret", "*.secret", "token", "*.token", "headers.authorization"],
  });
  return shared.kairosLog;
}
