import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import type { Permission } from "@/server/owners/rules/permissions";
import { scopeFor } from "@/server/owners/rules/scopes";
import type { Owner } from "@/server/owners/schemas";
import type { Access } from "./access";
import type { OwnerPath } from "./v2/owners";

/** What the verbs of a resource are called in lists, methods and permissions. */
type Verb = "list" | "create" | "get" | "update" | "delete" | "deleteAll";

const METHOD = { list: "get", create: "post", get: "get", update: "patch", delete: "delete", deleteAll: "delete" } as const;
const OF_ALL = new Set<Verb>(["list", "create", "deleteAll"]);

type Permissions<V extends Verb> = "availability" | "eventType" | "webhook" | Record<V, Permission>;

interface Resource<N extends string, I, V extends Verb> {
  /** "Webhook": in operation ids, after the verb and the owner's word. Empty for the owner itself. */
  noun: string;
  /** Where it is not the noun with an s. */
  plural?: string;
  /** Its name in lists of endpoints. */
  tag: string;
  /** Below the owner: "webhooks". Empty for the owner itself. */
  path: string;
  /** The parameter of one of them, and what it may be: `{ webhookId: numericId("webhookId") }`. */
  id?: Record<N, z.ZodType<I>>;
  /** Of each verb, or what they begin with: "webhook" for webhook.read, .create, .update and .delete. */
  permission: Permissions<V>;
}

/** What an endpoint of a resource under an owner always says, to be spread into its definition. */
interface Prelude<O extends Owner, I> {
  method: (typeof METHOD)[Verb];
  path: string;
  params?: z.ZodType<Record<string, unknown>>;
  tag: string;
  operationId: string;
  access: Access;
  permission: Permission;
  ownerType: O["type"];
  status?: 201;
  ownerOf(ctx: Ctx, params: unknown): O;
  idOf(params: unknown): I;
}

const ACTION = { list: "read", get: "read", create: "create", update: "update", delete: "delete", deleteAll: "delete" } as const;

const permissionOf = <V extends Verb>(of: Permissions<V>, verb: V): Permission =>
  typeof of === "object" ? of[verb] : `${of}.${ACTION[verb]}`;

/**
 * The preludes of a resource's endpoints under one owner: method, path, parameters, operation id, who may call it (the scope follows from
 * the owner and the permission). `run` is given `owner` and `id`. The next owner of a resource is one more call.
 */
export function under<O extends Owner, N extends string = never, I = undefined, V extends Verb = Verb>(
  of: OwnerPath<O>,
  resource: Resource<N, I, V>,
): Record<V, Prelude<O, I>> {
  const { noun, plural = `${noun}s`, id } = resource;
  const [name] = Object.keys(id ?? {});
  const base = resource.path ? `${of.path}/${resource.path}` : of.path;
  const prelude = (verb: V): Prelude<O, I> => {
    const isOfAll = OF_ALL.has(verb);
    const shape = { ...of.params, ...(!isOfAll && id) };
    const permission = permissionOf(resource.permission, verb);
    const scope = scopeFor(of.type, permission);
    return {
      method: METHOD[verb],
      path: isOfAll || !name ? base : `${base}/:${name}`,
      ...(Object.keys(shape).length && { params: z.object(shape) }),
      tag: of.tag + resource.tag,
      operationId: verb + of.word + (verb === "list" || verb === "deleteAll" ? plural : noun),
      access: scope ?? (of.type === "platformClient" ? "platform" : "closed"),
      permission,
      ownerType: of.type,
      ...(verb === "create" && { status: 201 }),
      ownerOf: (ctx, params) => of.owner(ctx, (params ?? {}) as Record<string, unknown>),
      idOf: (params) => (name && !isOfAll ? (params as Record<string, I>)[name] : undefined) as I,
    };
  };
  const verbs = Object.keys(typeof resource.permission === "object" ? resource.permission : METHOD) as V[];
  return Object.fromEntries(verbs.map((verb) => [verb, prelude(verb)])) as Record<V, Prelude<O, I>>;
}
