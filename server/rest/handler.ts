import { makeCtx } from "@/server/boot";
import { env, webappUrl } from "@/server/core/env";
import { endpoints } from "./endpoints";
import { mount } from "./mount";
import { openApiDocument } from "./openapi";

/** Set by the custom server from the socket; a client cannot send it through (server/main.ts removes it). */
export const ADDRESS_HEADER = "x-kairos-address";

const shared = globalThis as unknown as { kairosRest?: ReturnType<typeof createRest> };

/** The REST app on the process's own database, made once. */
export function rest() {
  shared.kairosRest ??= createRest();
  return shared.kairosRest;
}

function createRest() {
  const app = mount(endpoints, {
    context: (requestId, address) => makeCtx({ type: "booker", address }, requestId),
    address: (c) => c.req.header(ADDRESS_HEADER) ?? null,
    perMinute: env().API_RATE_LIMIT_PER_MINUTE,
  });
  const document = openApiDocument(endpoints, webappUrl());
  app.get("/v2/openapi.json", (c) => c.json(document));
  return app;
}
