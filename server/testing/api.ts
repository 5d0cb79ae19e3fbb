import { endpoints } from "@/server/rest/endpoints";
import { mount } from "@/server/rest/mount";
import type { Suite } from "./suite";

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

interface CallOptions {
  version?: string;
  headers?: Record<string, string>;
}

/** The REST API called in process, as a client would over HTTP. */
export interface Api {
  get(path: string, options?: CallOptions): Promise<Answer>;
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  patch(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  put(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  delete(path: string, options?: CallOptions & { body?: unknown }): Promise<Answer>;
}

const VERSION = "cal-api-version";
const apps = new WeakMap<Suite, ReturnType<typeof mount>>();

function appOf(suite: Suite) {
  const app =
    apps.get(suite) ??
    mount(endpoints, {
      context: async (requestId, address) => ({ ...suite.ctx({ type: "booker", address }), requestId }),
      address: () => "203.0.113.7",
      perMinute: 0,
    });
  apps.set(suite, app);
  return app;
}

/** The newest version of each group, so that a test names one only when it matters. */
function versionFor(path: string): string {
  if (path.startsWith("/v2/schedules")) return "2024-06-11";
  if (path.startsWith("/v2/event-types")) return "2024-06-14";
  if (path.startsWith("/v2/slots")) return "2024-09-04";
  return "2024-08-13";
}

export function apiOf(suite: Suite, key: string | undefined): Api {
  const call = async (method: string, path: string, body: unknown, options: CallOptions = {}): Promise<Answer> => {
    const headers: Record<string, string> = {
      "content-type": "application/json",
      [VERSION]: options.version ?? versionFor(path),
      ...(key && { authorization: `Bearer ${key}` }),
      ...options.headers,
    };
    const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
    const response = await appOf(suite).request(path, { method, headers, body: text });
    return { status: response.status, headers: response.headers, body: response.status === 204 ? null : await response.json() };
  };
  return {
    get: (path, options) => call("GET", path, undefined, options),
    post: (path, body, options) => call("POST", path, body, options),
    patch: (path, body, options) => call("PATCH", path, body, options),
    put: (path, body, options) => call("PUT", path, body, options),
    delete: (path, options) => call("DELETE", path, options?.body, options),
  };
}
