import { endOtherSessions, endSession } from "@/server/sessions/end";
import { listSessions } from "@/server/sessions/queries";
import { EndSessionInput } from "@/server/sessions/schemas";
import { procedure, router } from "../init";

export const sessionsRouter = router({
  list: procedure.query(({ ctx }) => listSessions(ctx)),
  end: procedure.input(EndSessionInput).mutation(({ ctx, input }) => endSession(ctx, input)),
  endOthers: procedure.mutation(({ ctx }) => endOtherSessions(ctx)),
});
