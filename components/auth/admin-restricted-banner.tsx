import { ShieldAlert } from "lucide-react";
import { Button } from "../ui/button";

/** Above the dashboard of an administrator whose password does not meet the rule for administrators. */
export function AdminRestrictedBanner() {
  return (
    <section
      aria-label="Your administrator rights"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-semantic-attention px-4 py-2 text-attention md:px-10"
    >
      <ShieldAlert aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-60">
        Your administrator rights are off: choose a password of at least 15 characters, with upper and lower case letters and a digit.
      </p>
      <Button variant="secondary" size="sm" href="/settings/security/password">
        Change password
      </Button>
    </section>
  );
}
