import { getMe } from "@/server/users/queries";
import { UpdateUserInput } from "@/server/users/schemas";
import { updateMe } from "@/server/users/update";
import { procedure, router } from "../init";

export const usersRouter = router({
  me: procedure.query(({ ctx }) => getMe(ctx)),
  update: procedure.input(UpdateUserInput).mutation(({ ctx, input }) => updateMe(ctx, input)),
});
