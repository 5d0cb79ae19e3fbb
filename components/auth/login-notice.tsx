import { Alert } from "../ui/alert";

/** Why one is at the sign-in page, where another page has sent one there. */
export function LoginNotice({ notice }: { notice: string | string[] | undefined }) {
  if (notice === "password-changed") {
    return (
      <Alert tone="success" live="polite" className="mb-5">
        Your password is changed. Sign in with the new one.
      </Alert>
    );
  }
  if (notice === "error") {
    return (
      <Alert tone="error" className="mb-5">
        Signing in did not work. Try again.
      </Alert>
    );
  }
  return null;
}
