import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { SignOut } from "@/components/auth/sign-out";

export const metadata: Metadata = { title: "Sign out" };

export default function LogoutPage() {
  return (
    <AuthShell title="Sign out">
      <SignOut />
    </AuthShell>
  );
}
