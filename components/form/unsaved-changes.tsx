"use client";

import { ConfirmDialog } from "../ui/alert-dialog";
import { useUnsavedChanges } from "./use-unsaved-changes";

type UnsavedChangesProps = {
  /** True while there are changes that leaving would lose. */
  when: boolean;
  title?: string;
  description?: string;
  leaveLabel?: string;
  stayLabel?: string;
};

/** Holds the reader back from losing changes: in-app links get a dialog, closing the window gets the browser's own. */
export function UnsavedChanges(props: UnsavedChangesProps) {
  const { when, title = "Leave without saving?", leaveLabel = "Leave", stayLabel = "Stay" } = props;
  const { description = "Your changes on this page are not saved yet and will be lost." } = props;
  const { heldHref, stay, leave } = useUnsavedChanges(when);
  return (
    <ConfirmDialog
      open={heldHref !== null}
      onOpenChange={(open) => !open && stay()}
      title={title}
      description={description}
      confirmLabel={leaveLabel}
      cancelLabel={stayLabel}
      onConfirm={leave}
    />
  );
}
