import { listSlots } from "@/server/slots/queries";
import { ListSlotsInput } from "@/server/slots/schemas";
import { procedure, router } from "../init";

export const slotsRouter = router({
  list: procedure.input(ListSlotsInput).query(({ ctx, input }) => listSlots(ctx, input)),
});
