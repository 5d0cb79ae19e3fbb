"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { translator } from "@/server/i18n/translate";
import type { BookerData, BookerMessages, BookerWords } from "./types";
import type { BookerState } from "./use-booker";

interface Shared {
  data: BookerData;
  booker: BookerState;
  /** Who is met, and what is said of the meeting: from the server. */
  host: ReactNode;
  facts: ReactNode;
  /** The description; null for none. */
  about: ReactNode;
  t: BookerWords;
}

const BookerContext = createContext<Shared | null>(null);

/** Gives the parts of the page its data, its state and its words. */
export function BookerProvider({ data, booker, host, facts, about, children }: Omit<Shared, "t"> & { children: ReactNode }) {
  const { language, messages, locale } = data;
  const t = useMemo(() => translator<BookerMessages>(language, messages, locale), [language, messages, locale]);
  return <BookerContext value={{ data, booker, host, facts, about, t }}>{children}</BookerContext>;
}

export function useShared(): Shared {
  const shared = use(BookerContext);
  if (!shared) throw new Error("The parts of the booking page belong inside BookerProvider.");
  return shared;
}
