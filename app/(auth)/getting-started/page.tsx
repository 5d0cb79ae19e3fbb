import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Onboarding } from "@/components/onboarding/onboarding";
import { stepOf, stepsFor } from "@/components/onboarding/steps";
import { requireSignedInPage } from "@/server/auth/require-user";
import { requestCtx } from "@/server/auth/session";
import { webappUrl } from "@/server/core/env";
import { listEventTypes } from "@/server/event-types/queries";
import { getDefaultSchedule } from "@/server/schedules/queries";

export const metadata: Metadata = { title: "Getting started" };

type GettingStartedPageProps = { searchParams: Promise<{ step?: string | string[] }> };

export default async function GettingStartedPage({ searchParams }: GettingStartedPageProps) {
  const me = await requireSignedInPage();
  const step = stepOf(stepsFor(me), (await searchParams).step);
  // the last step is shown to somebody who has just got there
  if (me.onboarded !== (step === "ready")) redirect(me.onboarded ? "/event-types" : "/getting-started");
  const ctx = await requestCtx();
  const [schedule, eventTypes] = await Promise.all([getDefaultSchedule(ctx), listEventTypes(ctx)]);
  const slugs = eventTypes.map((eventType) => eventType.slug);
  return <Onboarding step={step} me={me} schedule={schedule} slugs={slugs} origin={webappUrl()} />;
}
