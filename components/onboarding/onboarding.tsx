"use client";

import { useRouter } from "next/navigation";
import type { Schedule } from "@/server/schedules/dto";
import type { Me } from "@/server/users/dto";
import { Wordmark } from "../ui/logo";
import { CalendarStep } from "./calendar-step";
import { EventTypesStep } from "./event-types-step";
import { HoursStep } from "./hours-step";
import { ProfileStep } from "./profile-step";
import { STEPS, type Step, type StepMoves, stepPath } from "./steps";

type OnboardingProps = {
  step: Step;
  me: Me;
  /** The user's default schedule. */
  schedule: Schedule;
  /** Slugs of the event types that they have already. */
  slugs: string[];
  /** Host of this instance, for the address of the booking page. */
  host: string;
};

const words: Record<Step, { title: string; description: string }> = {
  profile: { title: "Welcome to Kairos", description: "How people who book with you will know you." },
  calendar: { title: "Your calendar", description: "So that every time you see is right." },
  hours: { title: "When can people book you?", description: "A usual week. Holidays and other exceptions come later." },
  "event-types": { title: "What can people book?", description: "Pick a start. You can change all of it, and add more, at any time." },
};

/** The first minutes of a new user: one question a page, each answered at once and each to be skipped. */
export function Onboarding({ step, me, schedule, slugs, host }: OnboardingProps) {
  const router = useRouter();
  const place = STEPS.indexOf(step);
  const before = STEPS[place - 1];
  const after = STEPS[place + 1];
  const moves: StepMoves = {
    back: before && stepPath(before),
    skip: after && stepPath(after),
    next: () => {
      if (!after) return;
      router.push(stepPath(after));
      // what was saved has to be there when one comes back
      router.refresh();
    },
  };
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[640px] flex-col px-5 py-6 sm:py-10">
      <header>
        <Wordmark />
      </header>
      <main id="main" className="mt-10 flex-1 sm:mt-14">
        <Progress place={place} />
        <h1 className="mt-7 text-2xl font-title tracking-[-0.02em]">{words[step].title}</h1>
        <p className="mt-1.5 text-base text-subtle">{words[step].description}</p>
        <div className="mt-7">
          {step === "profile" && <ProfileStep key={step} me={me} prefix={`${host}/`} moves={moves} />}
          {step === "calendar" && <CalendarStep key={step} me={me} scheduleId={schedule.id} moves={moves} />}
          {step === "hours" && <HoursStep key={step} me={me} schedule={schedule} moves={moves} />}
          {step === "event-types" && <EventTypesStep key={step} username={me.username} host={host} slugs={slugs} moves={moves} />}
        </div>
      </main>
    </div>
  );
}

function Progress({ place }: { place: number }) {
  return (
    <div>
      <p className="text-sm font-medium text-subtle tabular-nums">
        Step {place + 1} of {STEPS.length}
      </p>
      <div aria-hidden className="mt-2.5 grid grid-cols-4 gap-1.5">
        {STEPS.map((step, index) => (
          <span key={step} className={index <= place ? "h-1 rounded-full bg-brand" : "h-1 rounded-full bg-emphasis"} />
        ))}
      </div>
    </div>
  );
}
