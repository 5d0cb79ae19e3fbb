import { explainSlots } from "@/server/slots/explain.queries";
import { listSlots } from "@/server/slots/queries";
import { ExplainSlotsInput, ListSlotsInput } from "@/server/slots/schemas";
import { procedure, router } from "../init";

export const slotsRouter = router({
  list: procedure.input(ListSlotsInput).query(({ ctx, input }) => listSlots(ctx, input)),
  explain: procedure.input(ExplainSlotsInput).query(({ ctx, input }) => explainSlots(ctx, input)),
});
