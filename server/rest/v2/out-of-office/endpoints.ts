import { z } from "zod";
import { createOutOfOffice } from "@/server/out-of-office/create";
import { deleteOutOfOffice } from "@/server/out-of-office/delete";
import { listOutOfOffice } from "@/server/out-of-office/queries";
import type { OooRef } from "@/server/out-of-office/schemas";
import { updateOutOfOffice } from "@/server/out-of-office/update";
import { endpoint } from "../../endpoint";
import { numericId } from "../../read-request";
import { under } from "../../under";
import { me, type OwnerPath } from "../owners";
import { CreateOooBody, ListOooQuery, OooWire, toOooWire, UpdateOooBody } from "./wire";

const DATES =
  "Whole days of the user's calendar, from the UTC date of start to that of end, both included. startTime and " +
  "endTime (HH:MM) close only that part of each day.";

/** The caller's own stand under /me, unlike webhooks. */
function outOfOfficeOf(of: OwnerPath<OooRef["owner"]>, path: string) {
  const naming = { noun: "OutOfOffice", plural: "OutOfOffice", tag: "Out of office" };
  const at = under(of, { ...naming, path, id: { oooId: numericId("oooId") }, permission: "availability" });
  return [
    endpoint({
      ...at.list,
      summary: "Get all out-of-office entries",
      query: ListOooQuery,
      response: z.array(OooWire),
      run: async ({ ctx, owner, query }) => (await listOutOfOffice(ctx, { ...query, owner })).map(toOooWire),
    }),
    endpoint({
      ...at.create,
      summary: "Create an out-of-office entry",
      description: DATES,
      body: CreateOooBody,
      response: OooWire,
      run: async ({ ctx, owner, body: { start: startDate, end: endDate, ...rest } }) =>
        toOooWire(await createOutOfOffice(ctx, { ...rest, startDate, endDate, owner })),
    }),
    endpoint({
      ...at.update,
      summary: "Update an out-of-office entry",
      description: DATES,
      body: UpdateOooBody,
      response: OooWire,
      run: async ({ ctx, owner, id, body: { start: startDate, end: endDate, ...rest } }) =>
        toOooWire(await updateOutOfOffice(ctx, { ...rest, startDate, endDate, owner, id })),
    }),
    endpoint({
      ...at.delete,
      summary: "Delete an out-of-office entry",
      response: OooWire,
      run: async ({ ctx, owner, id }) => toOooWire(await deleteOutOfOffice(ctx, { owner, id })),
    }),
  ];
}

export const outOfOfficeEndpoints = outOfOfficeOf(me, "me/ooo");
