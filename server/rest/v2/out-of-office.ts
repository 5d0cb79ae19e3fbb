import { z } from "zod";
import { createOutOfOffice } from "@/server/out-of-office/create";
import { deleteOutOfOffice } from "@/server/out-of-office/delete";
import { listOutOfOffice } from "@/server/out-of-office/queries";
import type { OooOwner } from "@/server/out-of-office/schemas";
import { updateOutOfOffice } from "@/server/out-of-office/update";
import { type Endpoint, endpoint } from "../endpoint";
import { numericId } from "../read-request";
import { CreateOooBody, ListOooQuery, OooWire, toOooWire, UpdateOooBody } from "./out-of-office.wire";
import { type Owner, own } from "./scopes";

const DATES =
  "Whole days of the user's calendar, from the UTC date of start to that of end, both included. startTime and " +
  "endTime (HH:MM) close only that part of each day.";

function oooEndpoints(owner: Owner<OooOwner>): Endpoint[] {
  const shared = { tag: `${owner.tag}Out of office` } as const;
  const read = { ...shared, access: owner.readScope };
  const write = { ...shared, access: owner.writeScope };
  const path = `${owner.path}/ooo`;
  const OwnerParams = z.object(owner.params);
  const EntryParams = z.object({ ...owner.params, oooId: numericId("oooId") });

  return [
    endpoint({
      ...read,
      method: "get",
      path,
      operationId: `list${owner.word}OutOfOffice`,
      summary: "Get all out-of-office entries",
      params: OwnerParams,
      query: ListOooQuery,
      response: z.array(OooWire),
      run: async ({ ctx, params, query }) => (await listOutOfOffice(ctx, { ...query, owner: owner.target(ctx, params) })).map(toOooWire),
    }),
    endpoint({
      ...write,
      method: "post",
      path,
      operationId: `create${owner.word}OutOfOffice`,
      summary: "Create an out-of-office entry",
      description: DATES,
      params: OwnerParams,
      body: CreateOooBody,
      response: OooWire,
      status: 201,
      run: async ({ ctx, params, body: { start: startDate, end: endDate, ...rest } }) =>
        toOooWire(await createOutOfOffice(ctx, { ...rest, startDate, endDate, owner: owner.target(ctx, params) })),
    }),
    endpoint({
      ...write,
      method: "patch",
      path: `${path}/:oooId`,
      operationId: `update${owner.word}OutOfOffice`,
      summary: "Update an out-of-office entry",
      description: DATES,
      params: EntryParams,
      body: UpdateOooBody,
      response: OooWire,
      run: async ({ ctx, params: { oooId: id, ...params }, body: { start: startDate, end: endDate, ...rest } }) =>
        toOooWire(await updateOutOfOffice(ctx, { ...rest, startDate, endDate, owner: owner.target(ctx, params), id })),
    }),
    endpoint({
      ...write,
      method: "delete",
      path: `${path}/:oooId`,
      operationId: `delete${owner.word}OutOfOffice`,
      summary: "Delete an out-of-office entry",
      params: EntryParams,
      response: OooWire,
      run: async ({ ctx, params }) => toOooWire(await deleteOutOfOffice(ctx, { owner: owner.target(ctx, params), id: params.oooId })),
    }),
  ];
}

/** The caller's own stand under /me, unlike webhooks. */
const mine: Owner<OooOwner> = { ...own("SCHEDULE"), path: "/me" };

export const outOfOfficeEndpoints = oooEndpoints(mine);
