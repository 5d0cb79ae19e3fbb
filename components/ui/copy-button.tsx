"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-classes";
import { IconButton } from "./icon-button";
import { toast } from "./toaster";

type CopyButtonProps = {
  /** The text to copy. */
  value: string;
  label?: string;
  copiedLabel?: string;
  /** Only the icon; the label becomes the accessible name. */
  iconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
};

/** Shows "Copied" this long, in milliseconds. */
const FEEDBACK_MS = 1600;

export function CopyButton({
  value,
  label = "Copy",
  copiedLabel = "Copied",
  iconOnly,
  variant = "secondary",
  size,
  className,
}: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), FEEDBACK_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      toast.error("Could not copy. Select the text and copy it by hand.");
    }
  };
  const icon = copied ? <Check aria-hidden /> : <Copy aria-hidden />;
  const text = copied ? copiedLabel : label;
  return (
    <>
      {iconOnly ? (
        <IconButton label={text} icon={icon} variant={variant} size={size} className={className} onClick={copy} />
      ) : (
        <Button variant={variant} size={size} className={className} startIcon={icon} onClick={copy}>
          {text}
        </Button>
      )}
      <span role="status" className="sr-only">
        {copied ? copiedLabel : ""}
      </span>
    </>
  );
}
