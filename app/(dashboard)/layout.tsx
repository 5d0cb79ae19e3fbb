import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AdminRestrictedBanner } from "@/components/auth/admin-restricted-banner";
import { VerifyEmailBanner } from "@/components/auth/verify-email-banner";
import { SendsMailProvider } from "@/components/bookings/sends-mail";
import { DashboardFrame } from "@/components/shell/dashboard-frame";
import { WAITING } from "@/components/shell/waiting";
import { TrpcProvider } from "@/components/trpc";
import { EnglishProvider } from "@/components/ui/english";
import { Toaster } from "@/components/ui/toaster";
import { requireUserPage } from "@/server/auth/require-user";
import { requestCtx } from "@/server/auth/session";
import { hasMailServer } from "@/server/core/env";
import { tagsByWish } from "@/server/i18n/translate";
import { variantOf } from "@/server/i18n/variant";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, username, email, avatarUrl, admin, emailVerified } = await requireUserPage();
  const variant = variantOf("en", tagsByWish((await headers()).get("accept-language")));
  const { actor } = await requestCtx();
  await trpc.bookings.list.prefetch(WAITING);
  return (
    <TrpcProvider>
      <HydrateClient>
        <EnglishProvider variant={variant}>
          <DashboardFrame
            user={{ name: name ?? username ?? email, username, email, avatarUrl, isAdmin: admin }}
            publicHref={username ? `/${username}` : undefined}
            signOutHref="/auth/logout"
            banner={
              <>
                {actor.type === "user" && actor.adminRestricted && <AdminRestrictedBanner />}
                {!emailVerified && <VerifyEmailBanner email={email} />}
              </>
            }
          >
            <SendsMailProvider sends={hasMailServer()}>{children}</SendsMailProvider>
          </DashboardFrame>
        </EnglishProvider>
      </HydrateClient>
      <Toaster />
    </TrpcProvider>
  );
}
