import { getOutboxMail, listOutbox } from "@/server/outbox/queries";
import { ListOutboxInput, OutboxMailId } from "@/server/outbox/schemas";
import { procedure, router } from "../init";

export const outboxRouter = router({
  list: procedure.input(ListOutboxInput).query(({ ctx, input }) => listOutbox(ctx, input)),
  get: procedure.input(OutboxMailId).query(({ ctx, input }) => getOutboxMail(ctx, input)),
});
