import { getMe } from "@/server/users/queries";
import { updateMe } from "@/server/users/update";
import { endpoint } from "../endpoint";
import { MeWire, toMeWire, UpdateMeBody } from "./me.wire";

export const meEndpoints = [
  endpoint({
    method: "get",
    path: "/me",
    operationId: "getMe",
    summary: "Get my profile",
    tag: "Me",
    access: "person",
    scope: "PROFILE_READ",
    response: MeWire,
    run: async ({ ctx }) => toMeWire(await getMe(ctx)),
  }),
  endpoint({
    method: "patch",
    path: "/me",
    operationId: "updateMe",
    summary: "Update my profile",
    tag: "Me",
    access: "person",
    scope: "PROFILE_WRITE",
    body: UpdateMeBody,
    response: MeWire,
    run: async ({ ctx, body }) => toMeWire(await updateMe(ctx, body)),
  }),
];
