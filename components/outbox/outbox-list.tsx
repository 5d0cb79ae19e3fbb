"use client";

import { CalendarDays, Inbox } from "lucide-react";
import Link from "next/link";
import type { OutboxEntry } from "@/server/outbox/dto";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { EmptyState } from "../states/empty-state";
import { QueryBoundary } from "../states/query-boundary";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { List, ListRow, rowLink } from "../ui/list";
import { LoadMore } from "../ui/load-more";
import { MailServerNote } from "./mail-server-note";

/** The kept mail, newest first. */
export function OutboxList() {
  const query = trpc.outbox.list.useInfiniteQuery({}, { getNextPageParam: (page) => page.nextCursor });
  const clock = useMyZoneFormatter();
  return (
    <QueryBoundary query={query} errorTitle="The outbox did not load">
      {({ pages }) => {
        const mails = pages.flatMap((page) => page.mails);
        const { total, mailServer, refusedLately } = pages[0] ?? { total: 0, mailServer: false, refusedLately: 0 };
        return (
          <>
            <MailServerNote configured={mailServer} refusedLately={refusedLately} />
            {mails.length === 0 ? (
              <EmptyState
                icon={Inbox}
                title="No mail here"
                description={
                  mailServer ? "New mail goes out through your mail server." : "Confirmations, reminders and sign-in links show up here."
                }
              />
            ) : (
              <>
                <List>
                  {mails.map((mail) => (
                    <MailRow key={mail.id} mail={mail} clock={clock} />
                  ))}
                </List>
                <LoadMore
                  hasMore={query.hasNextPage}
                  loading={query.isFetchingNextPage}
                  onLoadMore={() => void query.fetchNextPage()}
                  shown={mails.length}
                  total={total}
                />
              </>
            )}
          </>
        );
      }}
    </QueryBoundary>
  );
}

function MailRow({ mail, clock }: { mail: OutboxEntry; clock: ZoneFormatter | null }) {
  return (
    <ListRow
      title={
        <Link href={`/settings/outbox/${mail.id}`} className={rowLink}>
          {mail.subject}
        </Link>
      }
      details={
        <>
          <span className="min-w-0 truncate text-subtle">{mail.to}</span>
          {mail.refusal !== null && <Badge tone="attention">Refused</Badge>}
          {mail.hasCalendar && <Badge icon={<CalendarDays />}>Calendar file</Badge>}
        </>
      }
      actions={
        <time dateTime={mail.createdAt.toISOString()} className="whitespace-nowrap text-xs text-subtle tabular-nums">
          {clock && `${clock.shortDay(mail.createdAt)}, ${clock.time(mail.createdAt)}`}
        </time>
      }
    />
  );
}
