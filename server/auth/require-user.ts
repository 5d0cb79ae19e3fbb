import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { person } from "@/server/core/authorize";
import type { Me } from "@/server/users/dto";
import { getMe } from "@/server/users/queries";
import { safeCallbackUrl } from "./callback-url";
import { requestCtx } from "./session";

/** The signed-in user, whether or not they have finished onboarding; a visitor is sent to sign in and comes back afterwards. */
export async function requireSignedInPage(): Promise<Me> {
  const ctx = await requestCtx();
  if (person(ctx)) return getMe(ctx);
  const wanted = safeCallbackUrl((await headers()).get("x-kairos-path") ?? undefined, "");
  redirect(wanted ? `/auth/login?callbackUrl=${encodeURIComponent(wanted)}` : "/auth/login");
}

/** The signed-in user of a dashboard page. Visitors are sent to sign in, new users to onboarding. */
export async function requireUserPage(): Promise<Me> {
  const me = await requireSignedInPage();
  if (!me.onboarded) redirect("/getting-started");
  return me;
}
