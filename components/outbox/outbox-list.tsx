"use client";

import { CalendarDays, Inbox } from "lucide-react";
import Link from "next/link";
import type { OutboxEntry } from "@/server/outbox/dto";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { EmptyState } from "../states/empty-state";
import { QueryList } from "../states/query-list";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { ListRow, rowLink } from "../ui/list";
import { LoadMore } from "../ui/load-more";
import { MailServerNote } from "./mail-server-note";

/** The kept mail, newest first. */
export function OutboxList() {
  const query = trpc.outbox.list.useInfiniteQuery({}, { getNextPageParam: (page) => page.nextCursor });
  const clock = useMyZoneFormatter();
  return (
    <QueryList
      query={query}
      things="outbox"
      itemsOf={({ pages }) => pages.flatMap((page) => page.mails)}
      before={({ pages }) => <MailServerNote configured={pages[0]?.mailServer ?? false} refusedLately={pages[0]?.refusedLately ?? 0} />}
      empty={({ pages }) => <NoMail mailServer={pages[0]?.mailServer ?? false} />}
      row={(mail) => <MailRow key={mail.id} mail={mail} clock={clock} />}
      after={(mails) => (
        <LoadMore
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
          shown={mails.length}
          total={query.data?.pages[0]?.total}
        />
      )}
    />
  );
}

function NoMail({ mailServer }: { mailServer: boolean }) {
  const where = mailServer ? "New mail goes out through your mail server." : "Confirmations, reminders and sign-in links show up here.";
  return <EmptyState icon={Inbox} title="No mail here" description={where} />;
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
