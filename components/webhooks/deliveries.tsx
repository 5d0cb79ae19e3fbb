"use client";

import type { WebhookDelivery } from "@/server/webhooks/dto";
import type { WebhookRef } from "@/server/webhooks/schemas";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { QueryList } from "../states/query-list";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { triggerLabel } from "./triggers";

/** Milliseconds between looks for new deliveries while the page is open. */
const REFRESH_MS = 10_000;

/** The last attempts to deliver, newest first. */
export function WebhookDeliveries({ webhook }: { webhook: WebhookRef }) {
  const query = trpc.webhooks.deliveries.useQuery(webhook, { refetchInterval: REFRESH_MS });
  const clock = useMyZoneFormatter();
  return (
    <section aria-labelledby="deliveries" className="mt-10">
      <h3 id="deliveries" className="text-base font-semibold text-emphasis">
        Last deliveries
      </h3>
      <p className="mb-4 text-subtle">Kept for 30 days. What fails is tried again for about an hour.</p>
      <QueryList
        query={query}
        things="deliveries"
        empty={
          <p className="rounded-lg border border-dashed border-default px-4 py-6 text-center text-subtle">
            Nothing has been delivered yet. Send a test, or wait for the next booking.
          </p>
        }
        row={(delivery) => <DeliveryRow key={delivery.id} delivery={delivery} clock={clock} />}
      />
    </section>
  );
}

function DeliveryRow({ delivery, clock }: { delivery: WebhookDelivery; clock: ZoneFormatter | null }) {
  const { trigger, statusCode, error, attempt, durationMs, at } = delivery;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-subtle px-4 py-3 last:border-b-0">
      <Badge tone={error === null ? "success" : "error"} className="tabular-nums">
        {statusCode ?? "No answer"}
      </Badge>
      <span className="min-w-0 flex-1 basis-44 font-medium text-emphasis">
        {triggerLabel(trigger)}
        {attempt > 1 && <span className="font-normal text-subtle"> · attempt {attempt}</span>}
      </span>
      <span className="text-xs text-subtle tabular-nums">
        {durationMs} ms
        {clock && (
          <>
            {" · "}
            <time dateTime={at.toISOString()}>
              {clock.shortDay(at)}, {clock.time(at)}
            </time>
          </>
        )}
      </span>
      {error !== null && <p className="basis-full text-subtle">{error}</p>}
    </li>
  );
}
