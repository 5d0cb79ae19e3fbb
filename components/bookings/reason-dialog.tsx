"use client";

import { type ReactNode, useState } from "react";
import { Field } from "../form/field";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Checkbox } from "../ui/checkbox";
import { Textarea } from "../ui/textarea";

type ReasonDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  confirmLabel: string;
  reasonHint: string;
  /** Offers to do the same to the later occurrences of a series. */
  followingLabel?: string | undefined;
  onConfirm: (reason: string, andFollowing: boolean) => Promise<unknown>;
};

/** Asks whether to really do it, and why: the reason goes into the e-mail. */
export function ReasonDialog({ reasonHint, followingLabel, onConfirm, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [andFollowing, setAndFollowing] = useState(false);
  return (
    <ConfirmDialog {...dialog} cancelLabel="Go back" onConfirm={() => onConfirm(reason, andFollowing)}>
      <div className="grid gap-4">
        <Field label="Reason" optional hint={reasonHint}>
          <Textarea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={2000} />
        </Field>
        {followingLabel && (
          <Checkbox label={followingLabel} checked={andFollowing} onCheckedChange={(checked) => setAndFollowing(checked === true)} />
        )}
      </div>
    </ConfirmDialog>
  );
}
