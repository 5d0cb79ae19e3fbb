import { explainDay, explainSlots } from "@/server/slots/explain.queries";
import { keepSlot } from "@/server/slots/keep";
import { letGoOfSlot } from "@/server/slots/let-go";
import { listOwnTimes } from "@/server/slots/own-times.queries";
import { listSlots } from "@/server/slots/queries";
import { ExplainDayInput, ExplainSlotsInput, KeepSlotInput, KeptSlot, ListSlotsInput, OwnTimesInput } from "@/server/slots/schemas";
import { procedure, router } from "../init";
import { limited } from "../limited";

export const slotsRouter = router({
  list: limited("slots")
    .input(ListSlotsInput)
    .query(({ ctx, input }) => listSlots(ctx, input)),
  /** The time that a visitor of the booking page has chosen, while they fill in the form. */
  keep: limited("slot-hold")
    .input(KeepSlotInput)
    .mutation(({ ctx, input }) => keepSlot(ctx, input)),
  letGo: limited("slot-hold")
    .input(KeptSlot)
    .mutation(({ ctx, input }) => letGoOfSlot(ctx, input)),
  /** Of the signed-in user, beside the times of whomever they book. */
  ownTimes: procedure.input(OwnTimesInput).query(({ ctx, input }) => listOwnTimes(ctx, input)),
  explain: procedure.input(ExplainSlotsInput).query(({ ctx, input }) => explainSlots(ctx, input)),
  explainDay: procedure.input(ExplainDayInput).query(({ ctx, input }) => explainDay(ctx, input)),
});
