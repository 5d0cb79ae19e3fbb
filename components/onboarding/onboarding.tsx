"use client";

import { useRouter } from "next/navigation";
import type { Schedule } from "@/server/schedules/dto";
import type { Me } from "@/server/users/dto";
import { bookingPath } from "../event-types/public-address";
import { Wordmark } from "../ui/logo";
import { HoursStep } from "./hours-step";
import { PlaceStep } from "./place-step";
import { ReadyStep } from "./ready-step";
import { type Step, type StepMoves, stepPath, stepsFor } from "./steps";
import { YouStep } from "./you-step";

type OnboardingProps = {
  step: Step;
  me: Me;
  /** The user's default schedule. */
  schedule: Schedule;
  /** Slugs of the event types that they have already. */
  slugs: string[];
  /** Address of this instance without a trailing slash. */
  origin: string;
};

const words: Record<Step, { title: string; description: string }> = {
  you: { title: "Welcome to Kairos", description: "How people who book with you will know you, and what time it is where you are." },
  hours: { title: "When can people book you?", description: "A usual week. Holidays and other exceptions come later." },
  place: { title: "Where do your meetings take place?", description: "New event types start with it. Each can have a place of its own." },
  ready: { title: "Your link is ready", description: "Send it to somebody, and they choose a time that suits you both." },
};

/** The first minutes of a new user: one question a page, each answered at once and each to be skipped. */
export function Onboarding({ step, me, schedule, slugs, origin }: OnboardingProps) {
  const router = useRouter();
  const host = new URL(origin).host;
  const steps = stepsFor(me);
  const place = steps.indexOf(step);
  const before = steps[place - 1];
  const after = steps[place + 1];
  const moves: StepMoves = {
    back: before && stepPath(before),
    skip: after && after !== "ready" ? stepPath(after) : undefined,
    next: () => {
      if (!after) return;
      router.push(stepPath(after));
      // what was saved has to be there when one comes back
      router.refresh();
    },
  };
  const path = bookingPath(me.username, slugs[0] ?? "");
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[640px] flex-col px-5 py-6 sm:py-10">
      <header>
        <Wordmark />
      </header>
      <main id="main" className="mt-10 flex-1 sm:mt-14">
        <Progress steps={steps} place={place} />
        <h1 className="mt-7 text-2xl font-title tracking-[-0.02em]">{words[step].title}</h1>
        <p className="mt-1.5 text-base text-subtle">{words[step].description}</p>
        <div className="mt-7">
          {step === "you" && <YouStep me={me} scheduleId={schedule.id} prefix={`${host}/`} moves={moves} />}
          {step === "hours" && <HoursStep me={me} schedule={schedule} moves={moves} />}
          {step === "place" && <PlaceStep slugs={slugs} moves={moves} />}
          {step === "ready" && <ReadyStep shown={`${host}${path}`} address={`${origin}${path}`} />}
        </div>
      </main>
    </div>
  );
}

function Progress({ steps, place }: { steps: readonly Step[]; place: number }) {
  return (
    <div>
      <p className="text-sm font-medium text-subtle tabular-nums">
        Step {place + 1} of {steps.length}
      </p>
      <div aria-hidden className="mt-2.5 grid auto-cols-fr grid-flow-col gap-1.5">
        {steps.map((step, index) => (
          <span key={step} className={index <= place ? "h-1 rounded-full bg-brand" : "h-1 rounded-full bg-emphasis"} />
        ))}
      </div>
    </div>
  );
}
