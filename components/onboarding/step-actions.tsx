import { ArrowLeft } from "lucide-react";
import { Button } from "../ui/button";
import type { StepMoves } from "./onboarding";

type StepActionsProps = { moves: StepMoves; busy: boolean; submitLabel?: string; onSkip?: () => void };

/** The end of a step: back, skip, and the button that saves it and goes on. Stands in the step's form. */
export function StepActions({ moves, busy, submitLabel = "Continue", onSkip = moves.next }: StepActionsProps) {
  return (
    <div className="mt-8 flex items-center gap-2">
      {moves.back && (
        <Button href={moves.back} variant="minimal" size="lg" startIcon={<ArrowLeft />} className="-ms-3 px-3">
          Back
        </Button>
      )}
      <span className="flex-1" />
      <Button variant="minimal" size="lg" disabled={busy} onClick={onSkip}>
        Skip
      </Button>
      <Button type="submit" size="lg" loading={busy}>
        {submitLabel}
      </Button>
    </div>
  );
}
