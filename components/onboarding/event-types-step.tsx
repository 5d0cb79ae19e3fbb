"use client";

import { type FormEvent, useId, useState } from "react";
import { enter } from "../auth/sign-in";
import { FormError } from "../form/form-error";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { Checkbox } from "../ui/checkbox";
import { StepActions } from "./step-actions";
import type { StepMoves } from "./steps";

type Suggestion = { slug: string; title: string; lengthInMinutes: number; description: string };

const SUGGESTIONS: readonly Suggestion[] = [
  { slug: "15min", title: "15 minute meeting", lengthInMinutes: 15, description: "A quick question, a first hello." },
  { slug: "30min", title: "30 minute meeting", lengthInMinutes: 30, description: "Room for one topic." },
  { slug: "60min", title: "60 minute meeting", lengthInMinutes: 60, description: "Time to work something out together." },
];
const PRESELECTED = ["15min", "30min"];

type EventTypesStepProps = { username: string | null; host: string; slugs: string[]; moves: StepMoves };

/** Creates the chosen event types and ends onboarding. Those that exist already are shown as such. */
export function EventTypesStep({ username, host, slugs, moves }: EventTypesStepProps) {
  const [chosen, setChosen] = useState<readonly string[]>(PRESELECTED);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const create = trpc.eventTypes.create.useMutation();
  const complete = trpc.users.completeOnboarding.useMutation();

  const finish = async (wanted: readonly Suggestion[]) => {
    setBusy(true);
    setProblem(undefined);
    try {
      for (const { slug, title, lengthInMinutes } of wanted) await createOnce({ slug, title, lengthInMinutes });
      await complete.mutateAsync();
      enter("/event-types");
    } catch (thrown) {
      setProblem(readServerError(thrown).message);
      setBusy(false);
    }
  };
  /** A second attempt after a failure finds the first ones there. */
  const createOnce = async (input: Omit<Suggestion, "description">) => {
    // where to meet is the host's to say: no conferencing app is connected yet
    await create.mutateAsync({ ...input, locations: [] }).catch((thrown: unknown) => {
      if (readServerError(thrown).code !== "conflict") throw thrown;
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish(SUGGESTIONS.filter(({ slug }) => chosen.includes(slug) && !slugs.includes(slug)));
  };
  const toggle = (slug: string) => setChosen(chosen.includes(slug) ? chosen.filter((other) => other !== slug) : [...chosen, slug]);
  return (
    <form method="post" onSubmit={submit}>
      <FormError message={problem} className="mb-5" />
      <div className="divide-y divide-subtle rounded-lg border border-subtle">
        {SUGGESTIONS.map((suggestion) => (
          <Choice
            key={suggestion.slug}
            suggestion={suggestion}
            address={`${host}/${username ?? ""}/${suggestion.slug}`}
            exists={slugs.includes(suggestion.slug)}
            checked={chosen.includes(suggestion.slug)}
            onToggle={() => toggle(suggestion.slug)}
          />
        ))}
      </div>
      <StepActions moves={moves} busy={busy} submitLabel="Finish" onSkip={() => void finish([])} />
    </form>
  );
}

type ChoiceProps = { suggestion: Suggestion; address: string; exists: boolean; checked: boolean; onToggle: () => void };

function Choice({ suggestion, address, exists, checked, onToggle }: ChoiceProps) {
  const id = useId();
  return (
    <div className="relative flex items-start gap-3.5 px-5 py-4 hover:bg-muted">
      <Checkbox id={id} checked={exists || checked} disabled={exists} onCheckedChange={onToggle} className="relative z-10 mt-0.5" />
      <div className="min-w-0">
        <label htmlFor={id} className="font-semibold text-emphasis after:absolute after:inset-0">
          {suggestion.title}
        </label>
        <p className="text-subtle">{exists ? "You have this one already." : suggestion.description}</p>
        <p className="mt-1 truncate text-xs text-muted">{address}</p>
      </div>
    </div>
  );
}
