"use client";

import { ArrowLeft, Download } from "lucide-react";
import Link from "next/link";
import type { OutboxMail } from "@/server/outbox/dto";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import { QueryBoundary } from "../states/query-boundary";
import { FormSkeleton } from "../states/skeletons";
import { trpc } from "../trpc";
import { buttonClasses } from "../ui/button-classes";
import { Tab, TabList, TabPanel, Tabs } from "../ui/tabs";
import { MailText } from "./mail-text";

/** One kept mail, as its reader would have seen it. */
export function OutboxMailView({ id }: { id: number }) {
  const query = trpc.outbox.get.useQuery({ id });
  return (
    <>
      <Link href="/settings/outbox" className="mb-4 inline-flex items-center gap-1.5 text-subtle hover:text-emphasis">
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        Outbox
      </Link>
      <QueryBoundary query={query} loading={<FormSkeleton />} errorTitle="The mail did not load">
        {(mail) => <Mail mail={mail} />}
      </QueryBoundary>
    </>
  );
}

function Mail({ mail }: { mail: OutboxMail }) {
  const clock = useMyZoneFormatter();
  return (
    <article>
      <header className="mb-5 flex flex-wrap items-start gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="break-words text-lg font-title">{mail.subject}</h2>
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-subtle [&_dd]:break-words [&_dd]:text-default">
            <dt>To</dt>
            <dd>{mail.to}</dd>
            <dt>From</dt>
            <dd>{mail.from}</dd>
            <dt>Kept</dt>
            <dd>{clock && `${clock.day(mail.createdAt)}, ${clock.time(mail.createdAt)}`}</dd>
            {mail.refusal !== null && (
              <>
                <dt>Refused</dt>
                <dd>{mail.refusal}</dd>
              </>
            )}
          </dl>
        </div>
        {mail.calendar && (
          <a
            href={`data:text/calendar;charset=utf-8,${encodeURIComponent(mail.calendar)}`}
            download="invite.ics"
            className={buttonClasses("secondary")}
          >
            <Download aria-hidden />
            Calendar file
          </a>
        )}
      </header>
      <Tabs defaultValue="html">
        <TabList label="Form of the mail">
          <Tab value="html">As sent</Tab>
          <Tab value="text">Plain text and links</Tab>
        </TabList>
        <TabPanel value="html">
          <iframe
            // the empty sandbox: no scripts, no forms, no navigation, an origin of its own; the texts in the mail come from strangers
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={mail.html}
            title={`Mail: ${mail.subject}`}
            className="h-[720px] w-full rounded-lg border border-subtle bg-white"
          />
        </TabPanel>
        <TabPanel value="text">
          <MailText text={mail.text} />
        </TabPanel>
      </Tabs>
    </article>
  );
}
