/** The steps of "Getting started", in order; their names stand in the address. */
export const STEPS = ["profile", "calendar", "hours", "event-types"] as const;
export type Step = (typeof STEPS)[number];

export function stepOf(name: string | string[] | undefined): Step {
  return STEPS.find((step) => step === name) ?? STEPS[0];
}

export const stepPath = (step: Step) => `/getting-started?step=${step}`;
