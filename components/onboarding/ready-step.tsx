import { ArrowRight, CalendarCheck, ExternalLink } from "lucide-react";
import { Button } from "../ui/button";
import { buttonClasses } from "../ui/button-classes";
import { CopyButton } from "../ui/copy-button";

type ReadyStepProps = {
  /** The address of the booking page without its scheme, as people read it: "kairos.example/ada/30min". */
  shown: string;
  /** The whole address. */
  address: string;
};

/** The end of getting started: the link to send, a try as an invitee would do it, and the way into the dashboard. */
export function ReadyStep({ shown, address }: ReadyStepProps) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 rounded-lg border border-subtle bg-muted p-4">
        <p className="min-w-0 flex-1 basis-56 text-base font-semibold break-all text-emphasis">{shown}</p>
        <CopyButton value={address} label="Copy link" variant="primary" />
      </div>
      <div className="mt-5 flex items-start gap-3.5 rounded-lg border border-subtle p-5">
        <CalendarCheck aria-hidden strokeWidth={1.75} className="mt-0.5 size-5 shrink-0 text-subtle" />
        <div className="min-w-0">
          <h2 className="font-semibold">See it as your guests will</h2>
          <p className="mt-0.5 text-subtle">Book a time with yourself and look at the mail. You can cancel it right away.</p>
          <a href={address} target="_blank" rel="noreferrer" className={buttonClasses("secondary", "md", "mt-3.5")}>
            <ExternalLink aria-hidden />
            Make a test booking
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        </div>
      </div>
      <div className="mt-8 flex justify-end">
        <Button href="/event-types" size="lg" endIcon={<ArrowRight />}>
          Go to your event types
        </Button>
      </div>
    </>
  );
}
