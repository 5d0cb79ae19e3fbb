"use client";

import { Blocks, CircleAlert, Clock, FileText, Gauge, LayoutList, type LucideIcon, SlidersHorizontal } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { useFormState } from "react-hook-form";
import { goInPlace, InPlaceLinks } from "../../ui/in-place-links";
import { NavTabs } from "../../ui/nav-tabs";
import { tabOfField } from "./settings";
import { EDITOR_TABS, type EditorTab, editorTabLabels, editorTabOf } from "./tabs";
import type { EventTypeValues } from "./values";

const icons: Record<EditorTab, LucideIcon> = {
  basics: FileText,
  availability: Clock,
  limits: Gauge,
  form: LayoutList,
  advanced: SlidersHorizontal,
  api: Blocks,
};

const hrefOf = (id: number, tab: EditorTab) => (tab === "basics" ? `/event-types/${id}` : `/event-types/${id}?tab=${tab}`);

export const useEditorTab = () => editorTabOf(useSearchParams().get("tab"));

/** How many frames a part of the editor may take to come: it is loaded when it is opened. */
const PATIENCE = 300;

/** Where the keyboard goes when the form was refused: the first control that says it is wrong, once it is there. */
function focusFirstProblem(frames = PATIENCE) {
  const problem = document.querySelector<HTMLElement>("#main form [aria-invalid=true]");
  if (problem) problem.focus();
  else if (frames > 0) requestAnimationFrame(() => focusFirstProblem(frames - 1));
}

/** The parts of the editor as links; those with errors are marked, and a refused form opens the first of them. */
export function EditorTabs({ id }: { id: number }) {
  const current = useEditorTab();
  const { errors, submitCount, isSubmitting } = useFormState<EventTypeValues>();
  const wrong = new Set(
    Object.keys(errors)
      .filter((name) => name !== "root")
      .map(tabOfField),
  );

  const isSearching = useRef(false);
  const showProblem = useEffectEvent(() => {
    const first = EDITOR_TABS.find((tab) => wrong.has(tab));
    if (!first) return;
    if (wrong.has(current)) return focusFirstProblem();
    isSearching.current = true;
    goInPlace(hrefOf(id, first));
  });
  useEffect(() => {
    if (submitCount > 0 && !isSubmitting) showProblem();
  }, [submitCount, isSubmitting]);
  // the tab that was opened for its problem is on the page now
  const arrive = useEffectEvent((_tab: EditorTab) => {
    if (isSearching.current) focusFirstProblem();
    isSearching.current = false;
  });
  useEffect(() => {
    arrive(current);
  }, [current]);

  return (
    <InPlaceLinks className="max-md:mb-6 md:sticky md:top-[30px]">
      <NavTabs
        label="Parts of the event type"
        orientation="vertical"
        current={hrefOf(id, current)}
        tabs={EDITOR_TABS.map((tab) => {
          const Icon = icons[tab];
          return {
            href: hrefOf(id, tab),
            label: editorTabLabels[tab],
            icon: <Icon aria-hidden strokeWidth={1.75} />,
            hint: wrong.has(tab) && (
              <span className="inline-flex text-error">
                <CircleAlert aria-hidden className="size-4" />
                <span className="sr-only">has errors</span>
              </span>
            ),
          };
        })}
      />
    </InPlaceLinks>
  );
}
