import { redirect } from "next/navigation";
import { Welcome } from "@/components/auth/welcome";
import { requestCtx } from "@/server/auth/session";
import { person } from "@/server/core/authorize";
import { signUpState } from "@/server/users/queries";

/** The front door: the dashboard for who is signed in, the setup for the first visitor, a welcome for everybody else. */
export default async function HomePage() {
  const ctx = await requestCtx();
  if (person(ctx)) redirect("/event-types");
  const state = await signUpState(ctx);
  if (state === "empty") redirect("/auth/setup");
  return <Welcome canSignUp={state === "open"} />;
}
