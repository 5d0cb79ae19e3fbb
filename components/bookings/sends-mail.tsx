"use client";

import { createContext, type ReactNode, use } from "react";

const SendsMail = createContext(true);

/** `sends`: whether mail leaves this instance; where none does, the dashboard promises none. */
export function SendsMailProvider({ sends, children }: { sends: boolean; children: ReactNode }) {
  return <SendsMail value={sends}>{children}</SendsMail>;
}

/** The sentence about a mail where mail is sent; elsewhere that none is, or what holds then. */
export function useMailWords(): (promise: string, otherwise?: string) => string {
  const sends = use(SendsMail);
  return (promise, otherwise = "No mail is sent from here: tell whoever takes part.") => (sends ? promise : otherwise);
}
