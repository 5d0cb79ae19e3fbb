"use client";

import type { EventType } from "@/server/event-types/dto";
import { Button } from "../../ui/button";
import { CopyButton } from "../../ui/copy-button";
import { bookingPath } from "../public-address";
import { Group } from "./panels";

/** What programs call this event type. */
export function ApiTab({ eventType, origin }: { eventType: EventType; origin: string }) {
  const { id, slug, owner } = eventType;
  const username = owner?.username ?? "";
  return (
    <>
      <Group title="Link" description="What you send people, or put behind a button on your site.">
        <Copyable label="Link" value={`${origin}${bookingPath(username, slug)}`} />
      </Group>
      <Group title="Names in the API" description="Changing the address changes the slug; the id always stays.">
        <ul className="grid gap-3 sm:grid-cols-3">
          <Name label="eventTypeId" value={String(id)} />
          <Name label="eventTypeSlug" value={slug} />
          <Name label="username" value={username} />
        </ul>
      </Group>
      <Group title="Keys" description="Programs act as you with a key of yours.">
        <div>
          <Button variant="secondary" href="/settings/developer/api-keys">
            Go to your API keys
          </Button>
        </div>
      </Group>
    </>
  );
}

function Name({ label, value }: { label: string; value: string }) {
  return (
    <li className="flex items-center gap-2 rounded-lg border border-subtle py-2 ps-3.5 pe-2">
      <div className="min-w-0 flex-1">
        <p className="text-xs text-subtle">{label}</p>
        <p className="truncate font-mono text-xs text-emphasis">{value}</p>
      </div>
      <CopyButton iconOnly variant="minimal" size="sm" label={`Copy ${label}`} value={value} />
    </li>
  );
}

function Copyable({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex items-start gap-2 rounded-lg bg-subtle py-2 ps-4 pe-2">
      <pre className="min-w-0 flex-1 overflow-x-auto whitespace-pre-wrap break-all py-1.5 font-mono text-xs text-emphasis">{value}</pre>
      <CopyButton iconOnly variant="minimal" size="sm" label={`Copy ${label.toLowerCase()}`} value={value} />
    </div>
  );
}
