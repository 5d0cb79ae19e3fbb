import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { type Budget, budgetHeaders, budgetSpent, callerOf, rateLimiter } from "@/server/core/call-budget";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { newUuid } from "@/server/core/ids";
import { requireReadable } from "@/server/core/invalid-input";
import { RETRY_AFTER_SECONDS } from "@/server/core/outage";
import { runOnce } from "@/server/idempotency/run-once";
import { authenticate } from "./authenticate";
import type { Endpoint } from "./endpoint";
import { IDEMPOTENCY_HEADER, REPLAYED_HEADER, readIdempotencyKey, requestHash } from "./idempotency";
import { inOlderNames } from "./older-names";
import { readBody, readParams, readQuery, requireDecodable } from "./read-request";
import { requireAccess } from "./require-access";
import { errorAnswer, successBody } from "./respond";
import { traceExchange } from "./trace";
import { chooseVariant, suggestedOf, VERSION_HEADER } from "./versions";
import type { Warn, Warning } from "./warnings";

export interface MountOptions {
  /** A context for one request; its actor is the anonymous caller until authentication has run. */
  context(requestId: string, address: string | null): Promise<Ctx>;
  /** Address of the caller, as far as the server knows it. */
  address(c: Context): string | null;
  /** Requests a minute per caller; 0 for no limit. */
  perMinute: number;
}

const HEADERS = [
  "authorization",
  "content-type",
  VERSION_HEADER,
  "x-cal-client-id",
  "x-cal-secret-key",
  "x-cal-platform-embed",
  "x-cal-atoms-version",
  IDEMPOTENCY_HEADER,
];
const EXPOSED = [
  "x-request-id",
  VERSION_HEADER,
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "retry-after",
  REPLAYED_HEADER,
];

type Env = { Variables: { requestId: string; body: unknown } };

/** The Hono app of the REST API: one route per method and path, answering under /v2 and /api/v2 alike. */
export function mount(list: readonly Endpoint[], options: MountOptions) {
  const app = new Hono<Env>({
    getPath: (request) => new URL(request.url).pathname.replace(/^\/api(?=\/v2(\/|$))/, "").replace(/(.)\/+$/, "$1"),
  });
  const spend = rateLimiter(options.perMinute);

  app.use(async (c, next) => {
    c.set("requestId", c.req.header("x-request-id")?.slice(0, 64) || newUuid());
    await next();
    c.header("x-request-id", c.get("requestId"));
    traceExchange({
      method: c.req.method,
      path: c.req.path,
      // the one that was served, where the endpoint has several
      version: c.res.headers.get(VERSION_HEADER) ?? c.req.header(VERSION_HEADER),
      status: c.res.status,
      body: c.get("body") ?? null,
    });
  });
  app.use(
    cors({
      origin: "*",
      allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      allowHeaders: HEADERS,
      exposeHeaders: [...EXPOSED, ...new Set(list.flatMap(({ headers = [] }) => headers))],
      maxAge: 86_400,
    }),
  );

  const answer = (c: Context<Env>, status: number, body: unknown) => {
    c.set("body", body);
    if (status === 503) c.header("Retry-After", String(RETRY_AFTER_SECONDS));
    if (status === 204) return c.body(null, 204);
    return c.json(body as object, status as 200);
  };

  async function serve(c: Context<Env>, variants: readonly Endpoint[]) {
    const anonymous = await options.context(c.get("requestId"), options.address(c));
    try {
      const chosen = chooseVariant(variants, c.req.header(VERSION_HEADER));
      if (!chosen) {
        charge(c, await spend(callerOf(anonymous.actor)));
        throw needsVersion(variants);
      }
      const { variant, version } = chosen;
      if (version) c.header(VERSION_HEADER, version);
      const authenticated = await authenticate(anonymous, variant.access, c.req.header("authorization")).catch(async (error) => {
        // a wrong credential spends the address's budget, or keys could be guessed at full speed
        charge(c, await spend(callerOf(anonymous.actor)));
        throw error;
      });
      const ctx: Ctx = { ...anonymous, actor: authenticated, origin: "api" };
      const own = variant.limitPerMinute ? { name: variant.operationId, perMinute: variant.limitPerMinute } : undefined;
      charge(c, await spend(callerOf(ctx.actor), own));
      requireAccess(ctx.actor, variant.access);
      const raw = { params: readParams(c), query: readQuery(c.req.url), body: variant.body && (await readBody(c)) };
      requireReadable(raw.params, raw.query, raw.body);
      const params = variant.params?.parse(raw.params);
      const query = variant.query?.parse(raw.query);
      const body = variant.body?.parse(raw.body);
      const header = (name: string, value: string) => c.header(name, value);
      const run = async (ctx: Ctx) => {
        const warnings: Warning[] = [];
        const warn: Warn = (message, field) => void warnings.push({ ...(field && { field }), message });
        const owned = { owner: variant.ownerOf?.(ctx, params), id: variant.idOf?.(params) };
        const result = await inOlderNames(variant.names, () => variant.run({ ctx, ...owned, params, query, body, header, warn }));
        return { status: variant.status ?? 200, body: successBody(variant, result, warnings) };
      };
      const key = variant.idempotent ? readIdempotencyKey(c.req.header(IDEMPOTENCY_HEADER)) : null;
      if (key === null) {
        const done = await run(ctx);
        return answer(c, done.status, done.body);
      }
      const hash = requestHash([c.req.method, c.req.path, version, raw.query, raw.body]);
      const once = { scope: callerOf(ctx.actor), key, requestHash: hash };
      const { around = (given, work) => work(given) } = variant;
      const done = await around(ctx, (known) => runOnce(known, once, run));
      if (done.replayed) c.header(REPLAYED_HEADER, "true");
      return answer(c, done.status, done.body);
    } catch (error) {
      const { status, body } = errorAnswer(error, c.req.path, anonymous.now, anonymous.log);
      return answer(c, status, body);
    }
  }

  for (const variants of groupByRoute(list)) {
    app.on(variants[0]!.method.toUpperCase(), `/v2${variants[0]!.path}`, (c) => serve(c, variants));
  }
  app.notFound(async (c) => {
    const { actor, now, log } = await options.context(c.get("requestId"), options.address(c));
    try {
      // by address: whose key it is is not looked up for a route that is none
      charge(c, await spend(callerOf(actor)));
      requireDecodable(c);
      throw new AppError("not_found", `There is no ${c.req.method} ${c.req.path}. See /v2/openapi.json for what there is.`);
    } catch (error) {
      const { status, body } = errorAnswer(error, c.req.path, now, log);
      return answer(c, status, body);
    }
  });
  return app;
}

/** Says on the answer what is left of a budget. Throws `rate_limited` when nothing is. */
function charge(c: Context, budget: Budget | null) {
  if (!budget) return;
  for (const [name, value] of Object.entries(budgetHeaders(budget))) c.header(name, value);
  if (budget.exceeded) throw budgetSpent(budget);
}

function needsVersion(variants: readonly Endpoint[]): AppError {
  return new AppError(
    "not_found",
    `This endpoint is not available in the API version that was asked for. Send the header '${VERSION_HEADER}: ${suggestedOf(variants)}'.`,
  );
}

/** Variants of one method and path together; fixed paths before those with parameters, so that `/default` is not taken for an id. */
function groupByRoute(list: readonly Endpoint[]): Endpoint[][] {
  const routes = new Map<string, Endpoint[]>();
  for (const item of list) {
    const key = `${item.method} ${item.path.replace(/:\w+/g, ":")}`;
    routes.set(key, [...(routes.get(key) ?? []), item]);
  }
  const parameters = (group: Endpoint[]) => group[0]!.path.split("/").filter((part) => part.startsWith(":")).length;
  return [...routes.values()].sort((a, b) => parameters(a) - parameters(b));
}
