"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { type BookingFieldSetting, withDefaultFields } from "@/server/booking-fields/schemas";
import { Field } from "../../form/field";
import { Badge } from "../../ui/badge";
import { Button } from "../../ui/button";
import { cn } from "../../ui/cn";
import { IconButton } from "../../ui/icon-button";
import { behindTrigger } from "../../ui/later";
import { List } from "../../ui/list";
import { DragHandle } from "../drag-handle";
import { useSortable } from "../sortable";
import { defaultsOf, isHidden, isRequired, labelOf, questionTypeLabels } from "./question-types";
import { useSetting } from "./use-setting";

const QuestionDialog = behindTrigger(() => import("./question-dialog").then((file) => file.QuestionDialog));

/** The questions of the booking form in their order: those that every form has, and the host's own. */
export function QuestionsField() {
  const [placed, setPlaced] = useSetting("bookingFields");
  const fields = withDefaultFields(placed);
  const sortable = useSortable({ items: fields, keyOf: ({ slug }) => slug, nameOf: labelOf, onReorder: setPlaced });
  const replace = (slug: string, next: BookingFieldSetting | null) =>
    setPlaced(fields.flatMap((field) => (field.slug !== slug ? [field] : next ? [next] : [])));
  return (
    <Field name="bookingFields" label="Questions" hideLabel>
      <List ref={sortable.list}>
        {sortable.shown.map((field) => (
          <QuestionRow
            key={field.slug}
            field={field}
            taken={fields.map(({ slug }) => slug).filter((slug) => slug !== field.slug)}
            dragging={sortable.isDragging(field)}
            handle={<DragHandle name={labelOf(field)} {...sortable.handleProps(field)} />}
            onChange={(next) => replace(field.slug, next)}
          />
        ))}
      </List>
      <p role="status" className="sr-only">
        {sortable.announcement}
      </p>
      <div>
        <QuestionDialog
          taken={fields.map(({ slug }) => slug)}
          onSave={(field) => setPlaced([...placed, field])}
          trigger={
            <Button variant="secondary" startIcon={<Plus />}>
              Add question
            </Button>
          }
        />
      </div>
    </Field>
  );
}

type QuestionRowProps = {
  field: BookingFieldSetting;
  taken: readonly string[];
  dragging: boolean;
  handle: React.ReactNode;
  onChange: (field: BookingFieldSetting | null) => void;
};

function QuestionRow({ field, taken, dragging, handle, onChange }: QuestionRowProps) {
  const [locations] = useSetting("locations");
  const [noGuests] = useSetting("disableGuests");
  const isOff = isHidden(field) || (field.slug === "guests" && noGuests) || (field.slug === "location" && locations.length < 2);
  const name = labelOf(field);
  return (
    <li
      className={cn(
        "flex items-center gap-2.5 border-b border-subtle py-2 ps-2 pe-2 last:border-b-0",
        dragging && "relative z-10 bg-muted shadow-pop",
      )}
    >
      {handle}
      <div className="min-w-0 flex-1">
        <p className={cn("truncate font-medium text-emphasis", isOff && "text-subtle")}>{name}</p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-subtle">
          {questionTypeLabels[field.type] ?? field.type}
          {isRequired(field) && !isOff && <Badge>Required</Badge>}
          {isOff && <Badge tone="outline">{whyOff(field, noGuests)}</Badge>}
        </p>
      </div>
      <QuestionDialog field={field} taken={taken} onSave={onChange} trigger={<IconButton label={`Change ${name}`} icon={<Pencil />} />} />
      {defaultsOf(field.slug) === null && <IconButton label={`Remove ${name}`} icon={<Trash2 />} onClick={() => onChange(null)} />}
    </li>
  );
}

function whyOff(field: BookingFieldSetting, noGuests: boolean): string {
  if (field.slug === "guests" && noGuests) return "Guests are off";
  return isHidden(field) ? "Hidden" : "Asked when there are several locations";
}
