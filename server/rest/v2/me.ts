import { inTransaction } from "@/server/core/context";
import { getMe } from "@/server/users/queries";
import { requestEmailChange } from "@/server/users/request-email-change";
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
    run: async ({ ctx, body: { email, ...profile } }) => {
      return inTransaction(ctx, async (tx) => {
        if (email !== undefined) await requestEmailChange(tx, { email });
        return toMeWire(await updateMe(tx, profile));
      });
    },
  }),
];
