import type { Metadata } from "next";
import { OutOfOffice } from "@/components/out-of-office/out-of-office";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Out of office" };

export default async function OutOfOfficePage() {
  const { id: userId } = await requireUserPage();
  const owner = { type: "user", userId } as const;
  await Promise.all([trpc.outOfOffice.list.prefetch({ owner, when: "upcoming" }), trpc.users.me.prefetch()]);
  return (
    <HydrateClient>
      <OutOfOffice userId={userId} />
    </HydrateClient>
  );
}
