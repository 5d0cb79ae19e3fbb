import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type Budget, budgetHeaders, budgetSpent, callerOf, type rateLimiter } from "@/server/core/call-budget";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { sha256 } from "@/server/core/ids";
import { log } from "@/server/core/log";
import { RETRY_AFTER_SECONDS } from "@/server/core/outage";
import { readBodyText } from "@/server/core/read-body";
import { toTrpcError } from "./init";
import { appRouter } from "./router";
import { MAX_CALLS } from "./sizes";

/** Of the path and query together: what the pages ask fits into half of it. */
const MAX_URL_CHARACTERS = 8192;
const MAX_BODY_BYTES = 1024 * 1024;

export interface ServeOptions {
  /** Who calls. */
  context(): Promise<Ctx>;
  /** Counts requests as the REST API counts its calls. */
  spend: ReturnType<typeof rateLimiter>;
}

/**
 * Answers one request to the procedures: at most `MAX_CALLS` of them, in an address and a body of bounded size, JSON and nothing else
 * (a form of a foreign site can send other kinds without asking), within the caller's budget.
 */
export async function serveTrpc(request: Request, { context, spend }: ServeOptions): Promise<Response> {
  const { body, refusal } = await readRequest(request);
  let budget: Budget | null = null;
  const createContext = async () => {
    try {
      if (refusal) throw refusal;
      const ctx = await context();
      budget = await spend(callerOf(ctx.actor));
      if (budget?.exceeded) throw budgetSpent(budget);
      return ctx;
    } catch (error) {
      const known = error instanceof TRPCError ? error : toTrpcError(error);
      if (!known) log().error({ err: error }, "unexpected error");
      throw known ?? new Error("Something went wrong on our side. Try again.");
    }
  };
  const { method, url } = request;
  const headers = new Headers(request.headers);
  // only JSON is read; what is refused is refused in `createContext`, in the words of all errors
  if (body !== null) headers.set("content-type", "application/json");
  const req = new Request(refusal ? short(url) : url, { method, headers, ...(body !== null && { body }) });
  const response = await fetchRequestHandler({ endpoint: "/api/trpc", req, router: appRouter, createContext, maxBatchSize: MAX_CALLS });
  for (const [name, value] of Object.entries(budget ? budgetHeaders(budget) : {})) response.headers.set(name, value);
  if (response.status === 503) response.headers.set("retry-after", String(RETRY_AFTER_SECONDS));
  return withCaching(request, response);
}

async function readRequest(request: Request): Promise<{ body: string | null; refusal: Error | null }> {
  try {
    const { pathname, search } = new URL(request.url);
    if (pathname.length + search.length > MAX_URL_CHARACTERS) {
      throw new AppError("too_large", `The address is longer than ${MAX_URL_CHARACTERS} characters. Ask for less at a time.`);
    }
    if (request.method === "GET" || request.method === "HEAD") return { body: null, refusal: null };
    const kind = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
    if (kind !== "application/json") {
      const message = "Send the body as JSON, with content-type application/json.";
      return { body: "{}", refusal: new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message }) };
    }
    return { body: await readBodyText(request, MAX_BODY_BYTES), refusal: null };
  } catch (error) {
    if (!AppError.is(error)) throw error;
    return { body: request.method === "GET" || request.method === "HEAD" ? null : "{}", refusal: error };
  }
}

/** Of a request that is refused, no more than the name of its first procedure is read. */
function short(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.split(",", 1)[0]!.slice(0, 200)}`;
}

/** Of how long an answer to these procedures may be kept: as long as the shortest says, null when one says nothing. */
function cacheSeconds(url: string): number | null {
  const { pathname } = new URL(url);
  const known = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { cacheSeconds?: number } } } | undefined>;
  const names = decodeURIComponent(pathname.slice("/api/trpc/".length)).split(",");
  const seconds = names.map((name) => (Object.hasOwn(known, name) ? known[name]?._def.meta?.cacheSeconds : undefined) ?? 0);
  return Math.min(...seconds) || null;
}

/** Lets what is the same for everybody be kept, and answers 304 to whoever has it. */
async function withCaching(request: Request, response: Response): Promise<Response> {
  const seconds = request.method === "GET" && response.status === 200 ? cacheSeconds(request.url) : null;
  if (seconds === null) {
    response.headers.set("cache-control", "no-store");
    return response;
  }
  const body = await response.text();
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const headers = new Headers(response.headers);
  headers.set("cache-control", `public, max-age=${seconds}`);
  headers.set("etag", etag);
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (known?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { status: 200, headers });
}
