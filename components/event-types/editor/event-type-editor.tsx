"use client";

import { ExternalLink, Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import type { z } from "zod";
import type { EventType } from "@/server/event-types/dto";
import { Form } from "../../form/form";
import { FormActions } from "../../form/form-actions";
import { FormError } from "../../form/form-error";
import { useZodForm } from "../../form/use-zod-form";
import { PageHeader } from "../../shell/page-header";
import { QueryBoundary } from "../../states/query-boundary";
import { FormSkeleton } from "../../states/skeletons";
import { trpc } from "../../trpc";
import { Badge } from "../../ui/badge";
import { Button } from "../../ui/button";
import { buttonClasses } from "../../ui/button-classes";
import { ButtonGroup } from "../../ui/button-group";
import { copyLink } from "../copy-link";
import { DeleteEventType } from "../delete-event-type";
import { EventTypeMenu } from "../event-type-menu";
import { bookingPath } from "../public-address";
import { useEventTypeActions } from "../use-event-type-actions";
import { BasicsTab } from "./basics-tab";
import { EditorTabs, useEditorTab } from "./editor-tabs";
import { changesOf, type EventTypeChanges, type EventTypeValues, valuesOf } from "./values";

const AdvancedTab = lazy(() => import("./advanced-tab").then((file) => ({ default: file.AdvancedTab })));
const ApiTab = lazy(() => import("./api-tab").then((file) => ({ default: file.ApiTab })));
const AvailabilityTab = lazy(() => import("./availability-tab").then((file) => ({ default: file.AvailabilityTab })));
const FormTab = lazy(() => import("./form-tab").then((file) => ({ default: file.FormTab })));
const LimitsTab = lazy(() => import("./limits-tab").then((file) => ({ default: file.LimitsTab })));

/** The verb's own rules, on the stored shapes: they are among what it takes. */
const loadRules = () =>
  import("@/server/event-types/settings.schemas").then(
    ({ UpdateEventTypeInput }) => UpdateEventTypeInput as z.ZodType<EventTypeChanges, EventTypeValues>,
  );

/** `origin` is the public address of this site, without a trailing slash. */
export function EventTypeEditor({ id, origin }: { id: number; origin: string }) {
  const query = trpc.eventTypes.get.useQuery({ id });
  return (
    <QueryBoundary query={query} loading={<FormSkeleton fields={6} label="Loading event type" />} errorTitle="This event type did not load">
      {(eventType) => <Editor key={eventType.id} eventType={eventType} origin={origin} />}
    </QueryBoundary>
  );
}

function Editor({ eventType, origin }: { eventType: EventType; origin: string }) {
  const { id } = eventType;
  const utils = trpc.useUtils();
  const update = trpc.eventTypes.update.useMutation();
  const form = useZodForm(loadRules, { defaultValues: valuesOf(eventType) });
  const { isDirty, isSubmitSuccessful, defaultValues } = form.formState;
  const tab = useEditorTab();
  return (
    <Form
      form={form}
      warnUnsaved
      onSubmit={async (parsed) => {
        const saved = await update.mutateAsync(changesOf(parsed, form.getValues(), (defaultValues ?? {}) as ReturnType<typeof valuesOf>));
        utils.eventTypes.get.setData({ id }, saved);
        void utils.eventTypes.list.invalidate();
      }}
    >
      <EditorHeader eventType={eventType} title={form.watch("title")} hidden={form.watch("hidden")} />
      <div className="md:grid md:grid-cols-[176px_minmax(0,1fr)] md:gap-12">
        <div>
          <EditorTabs id={id} />
        </div>
        <div className="min-w-0 max-w-2xl">
          <FormError className="mb-6" />
          <Suspense fallback={<FormSkeleton fields={5} label="Loading" />}>
            {tab === "basics" && <BasicsTab username={eventType.owner?.username ?? ""} host={new URL(origin).host} />}
            {tab === "availability" && <AvailabilityTab />}
            {tab === "limits" && <LimitsTab />}
            {tab === "form" && <FormTab />}
            {tab === "advanced" && <AdvancedTab />}
            {tab === "api" && <ApiTab eventType={eventType} origin={origin} />}
          </Suspense>
          {(tab !== "api" || isDirty) && <FormActions sticky={isDirty || isSubmitSuccessful} className="mt-2" />}
        </div>
      </div>
    </Form>
  );
}

function EditorHeader({ eventType, title, hidden }: { eventType: EventType; title: string; hidden: boolean }) {
  const { id, slug, owner } = eventType;
  const router = useRouter();
  const actions = useEventTypeActions();
  const [deleting, setDeleting] = useState(false);
  const path = bookingPath(owner?.username, slug);
  const duplicate = async () => {
    const copy = await actions.duplicate(id).catch(() => null);
    if (copy) router.push(`/event-types/${copy.id}`);
  };
  return (
    <>
      <PageHeader
        back={{ href: "/event-types", label: "Back to event types" }}
        title={title.trim() || "Untitled event type"}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {path}
            {hidden && <Badge tone="outline">Hidden</Badge>}
          </span>
        }
        action={
          <ButtonGroup aria-label="Actions">
            <a href={path} target="_blank" rel="noreferrer" className={buttonClasses("secondary", "md", "max-sm:hidden")}>
              <ExternalLink aria-hidden />
              Preview
              <span className="sr-only">(opens in a new tab)</span>
            </a>
            <Button variant="secondary" startIcon={<Link2 />} className="max-sm:hidden" onClick={() => copyLink(path)}>
              Copy link
            </Button>
            <EventTypeMenu
              title={title}
              path={path}
              onDuplicate={() => void duplicate()}
              onDelete={() => setDeleting(true)}
              className="max-sm:rounded-md!"
            />
          </ButtonGroup>
        }
      />
      <DeleteEventType
        title={title}
        open={deleting}
        onOpenChange={setDeleting}
        onConfirm={async () => {
          await actions.remove(id);
          router.push("/event-types");
        }}
      />
    </>
  );
}
