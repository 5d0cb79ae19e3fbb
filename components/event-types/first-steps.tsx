"use client";

import { ArrowRight, Check, Link2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { EventType } from "@/server/event-types/dto";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { ANY_BOOKING } from "./any-booking";
import { copyLink } from "./copy-link";
import { bookingPath } from "./public-address";

/** What is left to do before somebody books for the first time; gone from then on. */
export function FirstSteps({ eventTypes }: { eventTypes: EventType[] }) {
  const bookings = trpc.bookings.list.useQuery(ANY_BOOKING, { staleTime: 0 });
  const me = trpc.users.me.useQuery();
  const first = eventTypes.find(({ hidden }) => !hidden);
  if (!first || bookings.data?.totalItems !== 0) return null;
  const placeless = eventTypes.find(({ locations }) => locations.length === 0);
  const path = bookingPath(me.data?.username, first.slug);
  return (
    <section aria-labelledby="first-steps" className="mb-7 rounded-lg border border-subtle bg-default p-5">
      <h2 id="first-steps" className="text-base font-semibold tracking-[-0.006em]">
        Before your first booking
      </h2>
      <ol className="mt-3 divide-y divide-subtle">
        <Item done>Your booking page is ready</Item>
        <Item done={!placeless} href={`/event-types/${placeless?.id}`}>
          Say where your meetings take place
        </Item>
        <Item href="/availability">Look over the hours at which you can be booked</Item>
        <Item
          action={
            <Button size="sm" variant="secondary" startIcon={<Link2 />} onClick={() => void copyLink(path)}>
              Copy link
            </Button>
          }
        >
          Send your link, or{" "}
          <a href={path} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            make a test booking
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        </Item>
      </ol>
    </section>
  );
}

type ItemProps = { done?: boolean; href?: string; action?: ReactNode; children: ReactNode };

function Item({ done = false, href, action, children }: ItemProps) {
  return (
    <li className="flex min-h-11 items-center gap-3 py-1.5">
      <span
        className={cn(
          "grid size-5 shrink-0 place-items-center rounded-full border",
          done ? "border-brand bg-brand text-on-brand" : "border-emphasis",
        )}
      >
        {done && <Check aria-hidden strokeWidth={3} className="size-3" />}
        <span className="sr-only">{done ? "Done:" : "To do:"}</span>
      </span>
      <span className={cn("min-w-0 flex-1", done ? "text-subtle" : "font-medium text-emphasis")}>
        {href && !done ? (
          <Link href={href} className="inline-flex items-center gap-1.5 text-emphasis no-underline hover:underline">
            {children}
            <ArrowRight aria-hidden className="size-3.5 text-subtle rtl:-scale-x-100" />
          </Link>
        ) : (
          children
        )}
      </span>
      {action}
    </li>
  );
}
