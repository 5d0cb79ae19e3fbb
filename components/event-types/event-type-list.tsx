"use client";

import { Link2, Plus, Search, SearchX } from "lucide-react";
import { useState } from "react";
import type { EventType } from "@/server/event-types/dto";
import { ListPage } from "../shell/list-page";
import { PageHeader } from "../shell/page-header";
import { EmptyState } from "../states/empty-state";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { behindTrigger } from "../ui/later";
import { List } from "../ui/list";
import { DragHandle } from "./drag-handle";
import { EventTypeRow } from "./event-type-row";
import { FirstSteps } from "./first-steps";
import { useSortable } from "./sortable";
import { useEventTypeActions } from "./use-event-type-actions";

const NewEventTypeDialog = behindTrigger(() => import("./new-event-type-dialog").then((file) => file.NewEventTypeDialog));

/** Below this many event types a search box is in the way. */
const SEARCH_FROM = 5;

export function EventTypeList() {
  const query = trpc.eventTypes.list.useQuery();
  const [search, setSearch] = useState("");
  const isSearchable = (query.data?.length ?? 0) >= SEARCH_FROM || search !== "";
  return (
    <ListPage
      header={PageHeader}
      title="Event types"
      description="What people can book with you."
      tools={
        isSearchable && (
          <Input
            type="search"
            aria-label="Search event types"
            placeholder="Search"
            prefix={<Search />}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="w-[220px] max-sm:w-40"
          />
        )
      }
      action={<NewEventTypeDialog trigger={<Button startIcon={<Plus />}>New event type</Button>} />}
      query={query}
      things="event types"
      skeletonRows={4}
      empty={{
        icon: Link2,
        title: "Make your first event type",
        description: "An event type is a kind of meeting with its own link: how long it takes, where it is, and when you are free for it.",
      }}
    >
      {(_, eventTypes) => (
        <>
          <FirstSteps eventTypes={eventTypes} />
          <Rows eventTypes={eventTypes} search={search} onClear={() => setSearch("")} />
        </>
      )}
    </ListPage>
  );
}

const matches = ({ title, slug, description }: EventType, search: string) =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${title} ${slug} ${description}`.toLowerCase().includes(word));

function Rows({ eventTypes, search, onClear }: { eventTypes: EventType[]; search: string; onClear: () => void }) {
  const actions = useEventTypeActions();
  const isFiltered = search.trim() !== "";
  const sortable = useSortable({
    items: eventTypes,
    keyOf: ({ id }) => String(id),
    nameOf: ({ title }) => title,
    onReorder: actions.reorder,
  });
  const shown = isFiltered ? eventTypes.filter((eventType) => matches(eventType, search.trim())) : sortable.shown;
  if (shown.length === 0) return <NothingFound search={search} onClear={onClear} />;
  return (
    <>
      <List ref={sortable.list}>
        {shown.map((eventType, place) => (
          <EventTypeRow
            key={eventType.id}
            eventType={eventType}
            actions={actions}
            dragging={sortable.isDragging(eventType)}
            handle={
              !isFiltered && (
                <DragHandle
                  name={eventType.title}
                  {...sortable.handleProps(eventType)}
                  className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
                />
              )
            }
            onMove={isFiltered ? undefined : (step) => sortable.move(place, place + step)}
            isFirst={place === 0}
            isLast={place === shown.length - 1}
          />
        ))}
      </List>
      <p role="status" className="sr-only">
        {sortable.announcement}
      </p>
    </>
  );
}

function NothingFound({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={`Nothing matches “${search.trim()}”`}
      description="Search looks at titles, addresses and descriptions."
      action={
        <Button variant="secondary" onClick={onClear}>
          Clear search
        </Button>
      }
    />
  );
}
