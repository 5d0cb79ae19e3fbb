import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const missingSection: Metadata = { title: "Not found" };

/** An address below the dashboard at which there is nothing: who is signed in keeps the navigation, everybody else is asked to sign in. */
export function MissingSection(): never {
  notFound();
}
