import { createOutOfOffice } from "@/server/out-of-office/create";
import { deleteOutOfOffice } from "@/server/out-of-office/delete";
import { listOutOfOffice } from "@/server/out-of-office/queries";
import { CreateOooInput, ListOooInput, OooRef, UpdateOooInput } from "@/server/out-of-office/schemas";
import { updateOutOfOffice } from "@/server/out-of-office/update";
import { procedure, router } from "../init";

export const outOfOfficeRouter = router({
  list: procedure.input(ListOooInput).query(({ ctx, input }) => listOutOfOffice(ctx, input)),
  create: procedure.input(CreateOooInput).mutation(({ ctx, input }) => createOutOfOffice(ctx, input)),
  update: procedure.input(UpdateOooInput).mutation(({ ctx, input }) => updateOutOfOffice(ctx, input)),
  delete: procedure.input(OooRef).mutation(({ ctx, input }) => deleteOutOfOffice(ctx, input)),
});
