"use client";

import {
  cloneElement,
  type HTMLAttributes,
  isValidElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useState,
} from "react";

/**
 * Parts of a control that only its open state needs, loaded when it is `wanted` for the first time: null until then. When they cannot be
 * loaded (no network) `onFail` is called, and the next wish tries again.
 */
export function useParts<Parts extends object>(load: () => Promise<Parts>, wanted: boolean, onFail: () => void): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are functions of the caller, new with each rendering
  useEffect(() => {
    if (!wanted || parts) return;
    let isCurrent = true;
    load().then(
      (loaded) => isCurrent && setParts(loaded),
      () => isCurrent && onFail(),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, parts]);
  return parts;
}

/** A dynamic import that is made once, and made again only after it has failed. */
export function once<Parts>(load: () => Promise<Parts>): () => Promise<Parts> {
  let loading: Promise<Parts> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

type OpenerProps = {
  /** The single element that opens it. */
  trigger: ReactNode;
  popup: "menu" | "dialog" | "listbox";
  /** Loads what opening will need: called as soon as somebody points at the trigger or comes to it by the keyboard. */
  preload: () => Promise<unknown>;
  /** `element` is the trigger itself. */
  onOpen: (element: HTMLElement) => void;
  isOpen?: boolean;
};

/** The trigger of something that is not loaded yet: it looks and speaks as the real one does, and opening loads the rest. */
export function Opener({ trigger, popup, preload, onOpen, isOpen = false }: OpenerProps) {
  if (!isValidElement<HTMLAttributes<HTMLElement>>(trigger)) return trigger;
  const own = trigger.props;
  const warm = () => void preload().catch(() => undefined);
  return cloneElement(trigger, {
    "aria-haspopup": popup,
    "aria-expanded": isOpen,
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: MouseEvent<HTMLElement>) => {
      own.onClick?.(event);
      if (!event.defaultPrevented) onOpen(event.currentTarget);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      own.onKeyDown?.(event);
      if (popup === "dialog" || event.key !== "ArrowDown" || event.defaultPrevented) return;
      event.preventDefault();
      onOpen(event.currentTarget);
    },
  });
}
