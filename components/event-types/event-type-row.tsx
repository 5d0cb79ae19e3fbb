"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import type { EventType } from "@/server/event-types/dto";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { buttonClasses } from "../ui/button-classes";
import { ButtonGroup } from "../ui/button-group";
import { cn } from "../ui/cn";
import { ListRow, rowLink } from "../ui/list";
import { Switch } from "../ui/switch";
import { colorOf } from "./colors";
import { copyLink } from "./copy-link";
import { DeleteEventType } from "./delete-event-type";
import { EventTypeMenu } from "./event-type-menu";
import { factsOf } from "./facts";
import { bookingPath } from "./public-address";
import type { EventTypeActions } from "./use-event-type-actions";

type EventTypeRowProps = {
  eventType: EventType;
  actions: EventTypeActions;
  /** The handle; none while the list is filtered. */
  handle?: ReactNode;
  dragging: boolean;
  onMove?: ((step: -1 | 1) => void) | undefined;
  isFirst: boolean;
  isLast: boolean;
};

export function EventTypeRow({ eventType, actions, handle, dragging, onMove, isFirst, isLast }: EventTypeRowProps) {
  const { id, title, hidden } = eventType;
  const [deleting, setDeleting] = useState(false);
  const path = bookingPath(eventType.owner?.username, eventType.slug);
  const href = `/event-types/${id}`;
  return (
    <ListRow
      title={
        <Link href={href} className={rowLink}>
          {title}
        </Link>
      }
      subtitle={path}
      color={hidden ? "light-dark(#c9c9d1, #4a4a52)" : colorOf(eventType)}
      dimmed={hidden}
      // the handle has no width of its own: its gap and this padding make up the usual indent
      className={cn("max-sm:items-start", handle && "ps-2.5 sm:ps-2", dragging && "z-20 bg-muted shadow-pop")}
      details={factsOf(eventType).map(({ text, tone }) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
      leading={handle && <span className="absolute inset-y-0 start-1 z-10 hidden items-center sm:flex">{handle}</span>}
      actions={
        <>
          <Switch
            aria-label={`Show ${title} on your public page`}
            title={hidden ? "Left out of your public page; whoever has the address can book it" : "Shown on your public page"}
            checked={!hidden}
            onCheckedChange={(shown) => actions.setHidden(id, !shown)}
            className="max-sm:mt-1"
          />
          <ButtonGroup aria-label={`Actions for ${title}`}>
            <a href={path} target="_blank" rel="noreferrer" className={buttonClasses("secondary", "md", "max-sm:hidden")}>
              Preview
              <span className="sr-only"> {title} (opens in a new tab)</span>
            </a>
            <Button variant="secondary" className="max-sm:hidden" onClick={() => copyLink(path)}>
              Copy link
            </Button>
            <EventTypeMenu
              title={title}
              path={path}
              editHref={href}
              onMove={onMove}
              isFirst={isFirst}
              isLast={isLast}
              onDuplicate={() => void actions.duplicate(id).catch(() => undefined)}
              onDelete={() => setDeleting(true)}
              className="max-sm:-my-1.5 max-sm:-me-2 max-sm:rounded-md! max-sm:border-transparent max-sm:bg-transparent"
            />
          </ButtonGroup>
          <DeleteEventType title={title} open={deleting} onOpenChange={setDeleting} onConfirm={() => actions.remove(id)} />
        </>
      }
    />
  );
}
