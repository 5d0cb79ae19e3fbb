import path from "node:path";
import { z } from "zod";

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const address = (usual: string) => text.transform((value) => value ?? usual).pipe(z.url({ protocol: /^https?$/ }));

/** Names are those of the self-hosting documentation, so that an existing .env works. */
const Env = z.object({
  NODE_ENV: z.string().default("development"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: text,
  DATABASE_URL: text,
  KAIROS_DATA_DIR: text,
  NEXT_PUBLIC_WEBAPP_URL: text,
  NEXTAUTH_URL: text,
  NEXTAUTH_SECRET: text,
  CALENDSO_ENCRYPTION_KEY: text,
  /** Keys of before, separated by commas: what they encrypted stays readable. */
  CALENDSO_ENCRYPTION_KEY_PREVIOUS: text,
  EMAIL_FROM: text,
  EMAIL_FROM_NAME: text,
  EMAIL_SERVER: text,
  EMAIL_SERVER_HOST: text,
  EMAIL_SERVER_PORT: z.coerce.number().int().optional(),
  EMAIL_SERVER_USER: text,
  EMAIL_SERVER_PASSWORD: text,
  API_TRACE_FILE: text,
  /** Requests a minute per API key, token or address; 0 for no limit. */
  API_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  /** Mails an hour that one address may cause by booking without being signed in; 0 for no limit (server/bookings/spend-mails.ts). */
  BOOKER_MAILS_PER_HOUR: z.coerce.number().int().min(0).default(120),
  /** How many proxies stand in front, or their networks (server/core/client-address.ts). */
  TRUST_PROXY: text,
  /** Connections that one address may hold where no proxy is trusted; 0 for no limit. */
  MAX_CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(0).default(256),
  /** "1" lets webhooks reach private addresses, such as those of the operator's own network. */
  ALLOW_PRIVATE_WEBHOOKS: text,
  /** Sites that may embed booking pages: origins separated by spaces or commas, `*` for all (so without it), `'none'` for none. */
  FRAME_ANCESTORS: text,
  /** The optional bot challenge before booking and signing up (server/core/challenge.ts); off unless both keys are set. */
  CHALLENGE_SITE_KEY: text,
  CHALLENGE_SECRET_KEY: text,
  CHALLENGE_SCRIPT_URL: address("https://challenges.cloudflare.com/turnstile/v0/api.js"),
  CHALLENGE_VERIFY_URL: address("https://challenges.cloudflare.com/turnstile/v0/siteverify"),
  LOG_LEVEL: text,
  NEXT_PUBLIC_DISABLE_SIGNUP: text,
});

export type Env = z.output<typeof Env>;

/** The environment, read on each call: tests and the server set it before use. */
export function env(): Env {
  return Env.parse(process.env);
}

/** Folder of the embedded database and the generated secrets. */
export function dataDirectory(): string {
  return path.resolve(/*turbopackIgnore: true*/ env().KAIROS_DATA_DIR ?? ".data");
}

/** Whether mail can leave this instance; otherwise it is kept in the outbox. */
export function hasMailServer(): boolean {
  return Boolean(env().EMAIL_SERVER ?? env().EMAIL_SERVER_HOST);
}

/** The public address of this instance, without a trailing slash. Never taken from a request. */
export function webappUrl(): string {
  const { NEXT_PUBLIC_WEBAPP_URL, NEXTAUTH_URL, PORT } = env();
  return (NEXT_PUBLIC_WEBAPP_URL ?? NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/**
 * Whether the public address is https. What a request says of itself (X-Forwarded-Proto) may be anybody's word. Asked with every request,
 * so without reading the rest of the environment.
 */
export function isHttps(): boolean {
  const { NEXT_PUBLIC_WEBAPP_URL, NEXTAUTH_URL } = process.env;
  return /^https:/i.test(NEXT_PUBLIC_WEBAPP_URL?.trim() || NEXTAUTH_URL?.trim() || "");
}
