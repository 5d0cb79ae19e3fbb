import { changePassword } from "@/server/users/change-password";
import { confirmSignUp } from "@/server/users/confirm-sign-up";
import { requestEmailChange } from "@/server/users/request-email-change";
import { requestEmailVerification } from "@/server/users/request-email-verification";
import { requestPasswordReset } from "@/server/users/request-password-reset";
import { resetPassword } from "@/server/users/reset-password";
import {
  ChangePasswordInput,
  ConfirmSignUpInput,
  RequestEmailChangeInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  SetUpInput,
  SignUpInput,
  UndoEmailChangeInput,
  VerifyEmailInput,
} from "@/server/users/schemas";
import { setUpInstance } from "@/server/users/set-up-instance";
import { signUp } from "@/server/users/sign-up";
import { undoEmailChange } from "@/server/users/undo-email-change";
import { verifyEmail } from "@/server/users/verify-email";
import { router } from "../init";
import { challenged, limited } from "../limited";

export const authRouter = router({
  signUp: challenged("sign-up")
    .input(SignUpInput)
    .mutation(({ ctx, input }) => signUp(ctx, input)),
  confirmSignUp: limited("mailed-link")
    .input(ConfirmSignUpInput)
    .mutation(({ ctx, input }) => confirmSignUp(ctx, input)),
  setUpInstance: limited("sign-up")
    .input(SetUpInput)
    .mutation(({ ctx, input }) => setUpInstance(ctx, input)),
  requestPasswordReset: limited("password-reset")
    .input(RequestPasswordResetInput)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  resetPassword: limited("mailed-link")
    .input(ResetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  changePassword: limited("change-password")
    .input(ChangePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  requestEmailVerification: limited("verification-mail").mutation(({ ctx }) => requestEmailVerification(ctx)),
  requestEmailChange: limited("verification-mail")
    .input(RequestEmailChangeInput)
    .mutation(({ ctx, input }) => requestEmailChange(ctx, input)),
  verifyEmail: limited("mailed-link")
    .input(VerifyEmailInput)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  undoEmailChange: limited("mailed-link")
    .input(UndoEmailChangeInput)
    .mutation(({ ctx, input }) => undoEmailChange(ctx, input)),
});
