"use client";

import { createContext, type ReactNode, use } from "react";

const English = createContext("en");

/** Gives the dashboard, which speaks English, the reader's own variant of it: en-GB writes 6 May, en-US May 6. */
export function EnglishProvider({ variant, children }: { variant: string; children: ReactNode }) {
  return <English value={variant}>{children}</English>;
}

/** The variant of English that dates are written in. */
export const useEnglish = (): string => use(English);
