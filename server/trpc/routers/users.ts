import { completeOnboarding } from "@/server/users/complete-onboarding";
import { checkUsername, getMe } from "@/server/users/queries";
import { UpdateBookingLimitsInput, UpdateUserInput, UsernameCheckInput } from "@/server/users/schemas";
import { updateMe } from "@/server/users/update";
import { updateMyBookingLimits } from "@/server/users/update-booking-limits";
import { procedure, router } from "../init";
import { limited } from "../limited";

export const usersRouter = router({
  me: procedure.query(({ ctx }) => getMe(ctx)),
  update: procedure.input(UpdateUserInput).mutation(({ ctx, input }) => updateMe(ctx, input)),
  updateBookingLimits: procedure.input(UpdateBookingLimitsInput).mutation(({ ctx, input }) => updateMyBookingLimits(ctx, input)),
  completeOnboarding: procedure.mutation(({ ctx }) => completeOnboarding(ctx)),
  checkUsername: limited("lookup")
    .input(UsernameCheckInput)
    .query(({ ctx, input }) => checkUsername(ctx, input)),
});
