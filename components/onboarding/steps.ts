/** The steps of "Getting started", in order; their names stand in the address. */
export const STEPS = ["profile", "calendar", "hours", "event-types"] as const;
export type Step = (typeof STEPS)[number];

export function stepOf(name: string | string[] | undefined): Step {
  return STEPS.find((step) => step === name) ?? STEPS[0];
}

export const stepPath = (step: Step) => `/getting-started?step=${step}`;

/** How a step leaves: where "Back" and "Skip" lead, if anywhere, and what is done once its answer is saved. */
export type StepMoves = { back: string | undefined; skip: string | undefined; next: () => void };
