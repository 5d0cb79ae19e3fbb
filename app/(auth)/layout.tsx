import type { ReactNode } from "react";
import { TrpcProvider } from "@/components/trpc";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <TrpcProvider>{children}</TrpcProvider>;
}
