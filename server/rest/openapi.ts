import { z } from "zod";
import { documentedName, roleFor } from "@/server/owners/rules/permissions";
import { isPublic, scopeOf } from "./access";
import type { Endpoint } from "./endpoint";
import { IDEMPOTENCY_HEADER } from "./idempotency";
import { CursorWire, PaginationWire } from "./pagination";
import { suggestedOf, VERSION_HEADER } from "./versions";
import { WarningWire } from "./warnings";

type Json = Record<string, unknown>;

const errorSchema = {
  type: "object",
  required: ["status", "timestamp", "path", "error"],
  properties: {
    status: { type: "string", enum: ["error"] },
    timestamp: { type: "string", format: "date-time" },
    path: { type: "string" },
    error: {
      type: "object",
      required: ["code", "message"],
      properties: { code: { type: "string" }, message: { type: "string" }, details: { type: "object", additionalProperties: true } },
    },
  },
};

/** The OpenAPI 3.1 document of the endpoint list. Where a route has several versions, the one to send is described. */
export function openApiDocument(list: readonly Endpoint[], server: string): Json {
  const paths: Record<string, Json> = {};
  for (const item of suggestedVariants(list)) {
    const path = `/v2${item.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [item.method]: operation(item) };
  }
  const tags = [...new Set(list.map((item) => item.tag))].sort().map((name) => ({ name, description: `${name} of the Kairos API.` }));
  return {
    openapi: "3.1.0",
    info: {
      title: "Kairos API v2",
      version: "2.0.0",
      description: "Scheduling over HTTP: event types, schedules, slots and bookings.",
      contact: { name: "The operator of this instance", url: server },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    tags,
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "An API key (cal_…) or an access token." } },
    },
  };
}

function suggestedVariants(list: readonly Endpoint[]): Endpoint[] {
  const byRoute = new Map<string, Endpoint>();
  for (const item of list) {
    const key = `${item.method} ${item.path}`;
    const known = byRoute.get(key);
    if (!known || suggestedOf([known, item]) !== suggestedOf([known])) byRoute.set(key, item);
  }
  return [...byRoute.values()];
}

function operation(item: Endpoint): Json {
  const answer = (description: string) => ({
    description,
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  });
  const status = String(item.status ?? 200);
  return {
    operationId: item.operationId,
    summary: item.summary,
    description: `${item.description ?? `${item.summary}.`}${roleSentence(item)}${scopeSentence(item)}`,
    tags: [item.tag],
    security: isPublic(item.access) ? [{}, { apiKey: [] }] : [{ apiKey: [] }],
    parameters: [
      ...parametersOf("path", item.params),
      ...parametersOf("query", item.query),
      ...versionParameter(item),
      ...keyParameter(item),
    ],
    ...(item.body && { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(item.body, "input") } } } }),
    responses: {
      [status]: {
        description: "Success",
        ...(item.envelope !== "empty" && { content: { "application/json": { schema: envelope(item) } } }),
      },
      "400": answer("The request is not valid"),
      ...(!isPublic(item.access) && { "401": answer("No valid credential"), "403": answer("Not allowed") }),
      ...(item.params && { "404": answer("Not found, or not yours to see") }),
      ...(item.method !== "get" && { "409": answer("It contradicts what is there; the message says what and what to do") }),
      ...(item.idempotent && { "422": answer("The Idempotency-Key was used for another request") }),
      "429": answer("Too many requests"),
    },
  };
}

const WARNINGS =
  "There where something is to be known of the request although it succeeded: a setting that is kept and has no " +
  "effect yet, a change that waits for a confirmation, or one that something else followed from.";

/** As the documentation says it: what role a member needs, or what permission of a custom role. */
function roleSentence({ permission, ownerType }: Endpoint): string {
  if (!permission || !ownerType) return "";
  const role = roleFor(ownerType, permission);
  return role ? ` Required membership role: \`${role}\`. PBAC permission: \`${documentedName(permission, ownerType)}\`.` : "";
}

/** As the documentation says it: what an access token needs. */
function scopeSentence({ access }: Endpoint): string {
  const scope = scopeOf(access);
  if (scope) return ` If accessed using an OAuth access token, the \`${scope}\` scope is required.`;
  return access === "closed" ? " It is closed to OAuth access tokens." : "";
}

function envelope(item: Endpoint): Json {
  const status = { type: "string", enum: ["success"] };
  const data = jsonSchema(item.response, "output");
  const warnings = { type: "array", description: WARNINGS, items: jsonSchema(WarningWire, "output") };
  if (item.envelope === "none") return data;
  if (item.envelope === "status") return { type: "object", required: ["status"], properties: { status, warnings } };
  const pagination = { page: { pagination: PAGE }, cursor: { pagination: CURSOR } }[item.envelope as string] ?? {};
  return {
    type: "object",
    required: ["status", "data", ...Object.keys(pagination)],
    properties: { status, data, ...pagination, warnings },
  };
}

const PAGE = jsonSchema(PaginationWire, "output");
const CURSOR = jsonSchema(CursorWire, "output");

function versionParameter(item: Endpoint): Json[] {
  if (!item.versions) return [];
  const version = suggestedOf([item]);
  return [
    {
      name: VERSION_HEADER,
      in: "header",
      required: true,
      description: `Must be ${version}.`,
      schema: { type: "string", default: version },
    },
  ];
}

function keyParameter({ idempotent }: Endpoint): Json[] {
  if (!idempotent) return [];
  const description = "Repeated with the same key within 24 hours, the request answers as it did the first time and does nothing more.";
  return [
    { name: IDEMPOTENCY_HEADER, in: "header", required: false, description, schema: { type: "string", minLength: 1, maxLength: 255 } },
  ];
}

function parametersOf(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const object = jsonSchema(schema, "input") as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || Boolean(object.required?.includes(name)),
    ...(typeof property.description === "string" && { description: property.description }),
    schema: property,
  }));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
    target: "draft-2020-12",
    override: sayItems,
  }) as Json;
  return rest;
}

/** Linters want `items` beside the `prefixItems` of a pair. */
function sayItems({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.prefixItems && !jsonSchema.items) jsonSchema.items = jsonSchema.prefixItems[0];
}
