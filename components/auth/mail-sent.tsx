import { MailCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";

type MailSentProps = {
  children: ReactNode;
  onAgain: () => void;
};

/** In place of a form whose answer is a mail: where to look for it, and the way back to another address. */
export function MailSent({ children, onAgain }: MailSentProps) {
  return (
    <div role="status" className="grid gap-4 rounded-lg border border-subtle p-5">
      <MailCheck aria-hidden className="size-5 text-success" />
      <p>{children}</p>
      <Button variant="secondary" onClick={onAgain} className="justify-self-start">
        Use another address
      </Button>
    </div>
  );
}
