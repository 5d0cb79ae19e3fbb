import { ArrowLeft } from "lucide-react";
import { Button } from "../ui/button";
import type { StepMoves } from "./steps";

type StepActionsProps = {
  moves: StepMoves;
  busy: boolean;
  submitLabel?: string;
  /** What "Skip" does where it leads to no further step. */
  onSkip?: () => void;
};

/** The end of a step: back, skip, and the button that saves it and goes on. Stands in the step's form. */
export function StepActions({ moves, busy, submitLabel = "Continue", onSkip }: StepActionsProps) {
  return (
    <div className="mt-8 flex items-center gap-2">
      {moves.back && (
        <Button href={moves.back} variant="minimal" size="lg" startIcon={<ArrowLeft />} className="-ms-3 px-3">
          Back
        </Button>
      )}
      <span className="flex-1" />
      {moves.skip ? (
        <Button href={moves.skip} variant="minimal" size="lg">
          Skip
        </Button>
      ) : (
        <Button variant="minimal" size="lg" disabled={busy} onClick={onSkip}>
          Skip
        </Button>
      )}
      <Button type="submit" size="lg" loading={busy}>
        {submitLabel}
      </Button>
    </div>
  );
}
