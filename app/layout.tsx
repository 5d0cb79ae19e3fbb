import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeOnArrival } from "@/components/ui/theme-on-arrival";
import { ThemeScript } from "@/components/ui/theme-script";
import { documentLanguage } from "./(booking)/page-language";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Kairos", template: "%s · Kairos" },
  description: "Scheduling that a team can run itself.",
  applicationName: "Kairos",
  manifest: "/site.webmanifest",
  icons: { apple: "/apple-touch-icon.png" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#111113" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html {...(await documentLanguage())} className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <ThemeOnArrival />
        {children}
      </body>
    </html>
  );
}
