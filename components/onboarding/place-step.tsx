"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { Location } from "@/server/event-types/schemas";
import { Field } from "../form/field";
import { FormError } from "../form/form-error";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { Input } from "../ui/input";
import { Radio, RadioGroup } from "../ui/radio-group";
import { StepActions } from "./step-actions";
import type { StepMoves } from "./steps";

type Kind = "link" | "phone" | "attendeePhone" | "address" | "attendeeDefined";

const KINDS: readonly { kind: Kind; label: string; description: string }[] = [
  { kind: "link", label: "In a video room of mine", description: "You paste its link once, and everybody who books gets it." },
  { kind: "attendeePhone", label: "On the phone: I call them", description: "They leave their number when they book." },
  { kind: "phone", label: "On the phone: they call me", description: "They get your number once they have booked." },
  { kind: "address", label: "In person", description: "At an address of yours." },
  { kind: "attendeeDefined", label: "They say where", description: "Whoever books proposes a place." },
];

const DETAILS = {
  link: { label: "Link of the room", type: "url", placeholder: "https://meet.example.com/your-room" },
  phone: { label: "Your phone number", type: "tel", placeholder: "+44 20 7946 0000" },
  address: { label: "Address", type: "text", placeholder: "1 High Street, London" },
} as const;

/** What a new host can be booked for at once; both can be changed, and more be added, at any time. */
const FIRST_EVENT_TYPES = [
  { slug: "30min", title: "30 minute meeting", lengthInMinutes: 30 },
  { slug: "15min", title: "15 minute meeting", lengthInMinutes: 15 },
];

function locationOf(kind: Kind, detail: string): Location {
  if (kind === "link") return { type: kind, link: detail.trim(), public: false };
  if (kind === "phone") return { type: kind, phone: detail.trim(), public: false };
  if (kind === "address") return { type: kind, address: detail.trim(), public: false };
  return { type: kind };
}

type PlaceStepProps = { slugs: string[]; moves: StepMoves };

/** Where meetings take place: kept for every event type to come, and given to the first ones, which are made here. */
export function PlaceStep({ slugs, moves }: PlaceStepProps) {
  const router = useRouter();
  const [kind, setKind] = useState<Kind>("link");
  const [detail, setDetail] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ form?: string; detail?: string }>({});
  const create = trpc.eventTypes.create.useMutation();
  const setDefault = trpc.eventTypes.setDefaultLocation.useMutation();
  const complete = trpc.users.completeOnboarding.useMutation();
  const asked = kind === "link" || kind === "phone" || kind === "address" ? DETAILS[kind] : null;

  const finish = async (location: Location | null) => {
    setBusy(true);
    setProblem({});
    try {
      if (location) await setDefault.mutateAsync({ location, fill: true });
      for (const input of slugs.length ? [] : FIRST_EVENT_TYPES) await createOnce({ ...input, locations: location ? [location] : [] });
      await complete.mutateAsync();
      router.push("/getting-started?step=ready");
    } catch (thrown) {
      const { message, details } = readServerError(thrown);
      setProblem(details?.fields && asked ? { detail: Object.values(details.fields)[0] ?? message } : { form: message });
      setBusy(false);
    }
  };
  /** A second attempt after a failure finds the first ones there. */
  const createOnce = async (input: Parameters<typeof create.mutateAsync>[0]) => {
    await create.mutateAsync(input).catch((thrown: unknown) => {
      if (readServerError(thrown).code !== "conflict") throw thrown;
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked && !detail.trim()) return setProblem({ detail: "Fill this in, choose another place, or skip it for now." });
    void finish(locationOf(kind, detail));
  };
  return (
    <form method="post" noValidate onSubmit={submit}>
      <FormError message={problem.form} className="mb-5" />
      <RadioGroup
        aria-label="Where your meetings take place"
        value={kind}
        onValueChange={(next) => {
          setKind(KINDS.find((entry) => entry.kind === next)?.kind ?? "link");
          setProblem({});
        }}
        className="gap-0 divide-y divide-subtle rounded-lg border border-subtle"
      >
        {KINDS.map(({ kind: value, label, description }) => (
          <div key={value} className="px-5 py-4">
            <Radio value={value} label={label} description={description} />
            {value === kind && asked && (
              <Field label={asked.label} error={problem.detail} required className="mt-3 ms-7">
                <Input
                  type={asked.type}
                  placeholder={asked.placeholder}
                  value={detail}
                  onChange={(event) => setDetail(event.target.value)}
                  autoComplete="off"
                />
              </Field>
            )}
          </div>
        ))}
      </RadioGroup>
      <StepActions moves={moves} busy={busy} onSkip={() => void finish(null)} />
    </form>
  );
}
