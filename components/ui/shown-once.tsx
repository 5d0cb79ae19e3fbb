"use client";

import { type ReactNode, useState } from "react";
import { Alert } from "./alert";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { DialogClose, DialogFooter } from "./dialog";
import { Input } from "./input";

type ShownOnceProps = {
  /** Names the secret: "API key". */
  label: string;
  /** Why it is the last chance to copy it. */
  warning: string;
  /** Asks for what is needed, and says what was made. */
  children: (onMade: (secret: string) => void) => ReactNode;
};

/** The inside of a dialog that makes a secret and shows it once. Begins anew whenever the dialog is opened: no secret stays in memory. */
export function ShownOnce({ label, warning, children }: ShownOnceProps) {
  const [secret, setSecret] = useState<string | null>(null);
  if (secret === null) return children(setSecret);
  return (
    <div className="grid gap-5">
      <Alert tone="attention" title="Copy it now">
        {warning}
      </Alert>
      <div className="flex gap-2 max-sm:flex-col">
        <Input readOnly aria-label={label} value={secret} onFocus={(event) => event.target.select()} className="font-mono text-xs!" />
        <CopyButton value={secret} />
      </div>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Done</Button>
        </DialogClose>
      </DialogFooter>
    </div>
  );
}
