import type { z } from "zod";
import type { Ctx } from "@/server/core/context";
import type { Permission } from "@/server/owners/rules/permissions";
import type { Owner } from "@/server/owners/schemas";
import type { Access } from "./access";
import type { ApiVersion } from "./versions";
import type { Warn } from "./warnings";

type Part = z.ZodType | undefined;
type Out<T extends Part> = T extends z.ZodType ? z.output<T> : undefined;

/** Adds a header of our own to the answer: for what the documented body has no place for. */
type SetHeader = (name: string, value: string) => void;

export interface Endpoint {
  method: "get" | "post" | "patch" | "put" | "delete";
  /** Hono path below /v2: "/schedules/:scheduleId". */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  access: Access;
  /** What the caller must be allowed with the owner: documented here, asked for by the verb (`requireMay`). */
  permission?: Permission;
  /** What kind of owner has what it is about. */
  ownerType?: Owner["type"];
  /** Whose it is, of the path's parameters, and which one (see under.ts). */
  ownerOf?(ctx: Ctx, params: unknown): Owner;
  idOf?(params: unknown): unknown;
  /** Absent: all versions. See versions.ts for how one is chosen. */
  versions?: readonly ApiVersion[];
  /** Serves requests that name no version too, where no variant is as old as those are taken to be. */
  whenNoneIsNamed?: boolean;
  /** Its versions are served to who names exactly them, and suggested to nobody: it answers otherwise than its neighbours. */
  onlyByName?: boolean;
  /** The domain's names of what is called otherwise here: its complaints are told by these (see older-names.ts). */
  names?: Readonly<Record<string, string>>;
  status?: 200 | 201 | 204;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Schema of `data`; of the whole answer where `envelope` is "none". */
  response: z.ZodType;
  /**
   * What stands round `data`: status only (default), status and pagination by take and skip ("page") or by cursor ("cursor"), or nothing.
   * "empty": there is no body at all (204).
   */
  envelope?: "data" | "page" | "cursor" | "status" | "none" | "empty";
  /** Requests a minute of this endpoint alone, where the documentation sets one. */
  limitPerMinute?: number;
  /** A write that takes an Idempotency-Key: repeated with the same key it answers as the first time. */
  idempotent?: boolean;
  /** Does the work of such a write, which runs in one transaction, once more with what can only be asked outside of one. */
  around?<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Headers of its own that an answer may have; browsers are told that they may read them. */
  headers?: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the list forgets what endpoint() has checked
  run(args: { ctx: Ctx; owner: any; id: any; params: any; query: any; body: any; header: SetHeader; warn: Warn }): Promise<unknown>;
}

type Answer<R extends z.ZodType, E> = E extends "page" | "cursor"
  ? { data: z.input<R>; pagination: object }
  : E extends "status" | "empty"
    ? void
    : z.input<R>;

/** Declares one REST endpoint. Validation, authentication, documents and the response check are all read from this object. */
export function endpoint<
  R extends z.ZodType,
  P extends Part = undefined,
  Q extends Part = undefined,
  B extends Part = undefined,
  E extends Endpoint["envelope"] = "data",
  O = undefined,
  I = undefined,
>(
  definition: Omit<Endpoint, "params" | "query" | "body" | "response" | "run" | "envelope" | "ownerOf" | "idOf"> & {
    ownerOf?(ctx: Ctx, params: unknown): O;
    idOf?(params: unknown): I;
    params?: P;
    query?: Q;
    body?: B;
    response: R;
    envelope?: E;
    run(args: {
      ctx: Ctx;
      owner: O;
      id: I;
      params: Out<P>;
      query: Out<Q>;
      body: Out<B>;
      header: SetHeader;
      warn: Warn;
    }): Promise<Answer<R, E>>;
  },
): Endpoint {
  return definition as unknown as Endpoint;
}
