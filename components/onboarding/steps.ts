/** The steps of "Getting started", in order; their names stand in the address. Who has said who they are at sign-up is not asked again. */
const STEPS = ["you", "hours", "place", "ready"] as const;
export type Step = (typeof STEPS)[number];

/** The steps that somebody has before them: with a username, sign-up has asked for name, username and zone already. */
export function stepsFor({ username }: { username: string | null }): readonly Step[] {
  return username ? STEPS.filter((step) => step !== "you") : STEPS;
}

/** The step that an address names, or the first of them. */
export function stepOf(steps: readonly Step[], name: string | string[] | undefined): Step {
  return steps.find((step) => step === name) ?? steps[0] ?? "hours";
}

export const stepPath = (step: Step) => `/getting-started?step=${step}`;

/** How a step leaves: where "Back" and "Skip" lead, if anywhere, and what is done once its answer is saved. */
export type StepMoves = { back: string | undefined; skip: string | undefined; next: () => void };
