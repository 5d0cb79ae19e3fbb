"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { translator } from "@/server/i18n/translate";
import type { BookerData, BookerMessages, BookerWords } from "./types";
import type { BookerState } from "./use-booker";

interface Shared {
  data: BookerData;
  booker: BookerState;
  /** The hosts' pictures, from the server. */
  faces: ReactNode;
  t: BookerWords;
}

const BookerContext = createContext<Shared | null>(null);

/** Gives the parts of the page its data, its state and its words. */
export function BookerProvider({ data, booker, faces, children }: Omit<Shared, "t"> & { children: ReactNode }) {
  const t = useMemo(() => translator<BookerMessages>(data.language, data.messages), [data.language, data.messages]);
  return <BookerContext value={{ data, booker, faces, t }}>{children}</BookerContext>;
}

export function useShared(): Shared {
  const shared = use(BookerContext);
  if (!shared) throw new Error("The parts of the booking page belong inside BookerProvider.");
  return shared;
}
