"use client";

import { useEffect, useState } from "react";
import { isLost } from "./lost";

type FormAction<State> = (state: State, form: FormData) => Promise<State>;

/**
 * A form's action on the server that answers with `onLost` where the server cannot be reached, so that the form stays with what was
 * typed. Without JavaScript, and in the first HTML, it is the action itself: only that one works there.
 */
export function useLostAction<State>(action: FormAction<State>, onLost: (state: State, form: FormData) => State): FormAction<State> {
  const [isEnhanced, setIsEnhanced] = useState(false);
  useEffect(() => {
    setIsEnhanced(true);
  }, []);
  if (!isEnhanced) return action;
  return (state, form) =>
    action(state, form).catch((error: unknown) => {
      if (!isLost(error)) throw error;
      return onLost(state, form);
    });
}
