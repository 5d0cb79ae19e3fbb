import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthShell } from "@/components/auth/auth-shell";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { requestCtx } from "@/server/auth/session";
import { webappUrl } from "@/server/core/env";
import { isEmptyInstance } from "@/server/users/queries";

export const metadata: Metadata = { title: "Set up Kairos" };

export default async function SetupPage() {
  if (!(await isEmptyInstance(await requestCtx()))) redirect("/");
  return (
    <AuthShell title="Set up Kairos" description="Yours is the first account here, so it will administer this instance.">
      <SignUpForm purpose="setup" prefix={`${new URL(webappUrl()).host}/`} />
    </AuthShell>
  );
}
