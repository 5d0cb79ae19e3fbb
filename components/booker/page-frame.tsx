import type { ReactNode } from "react";
import { ForcedTheme } from "../ui/forced-theme";
import { Wordmark } from "../ui/logo";
import { brandStyle } from "./brand";

export interface HostLook {
  theme: string | null;
  brandColor: string | null;
  darkBrandColor: string | null;
  hideBranding: boolean;
}

interface PageFrameProps {
  /** The host's own look; null for none. */
  look: HostLook | null;
  /** Inside somebody's page: no ground, no sign of our own. */
  isEmbedded?: boolean;
  language: string;
  direction: "ltr" | "rtl";
  nonce?: string | undefined;
  /** At the foot: in which other languages the page is. */
  languages?: ReactNode;
  children: ReactNode;
}

/** The ground of every public page: the host's theme and colour, the language, the sign at the foot. */
export function PageFrame({ look, isEmbedded = false, language, direction, nonce, languages, children }: PageFrameProps) {
  const style = look && brandStyle(look.brandColor, look.darkBrandColor);
  const theme = look?.theme;
  return (
    <div lang={language} dir={direction} className={`brand flex flex-col ${isEmbedded ? "" : wholePage} ${style ? brandOutline : ""}`}>
      {(theme === "light" || theme === "dark") && <ForcedTheme theme={theme} nonce={nonce} />}
      {style && <style nonce={nonce}>{style}</style>}
      {isEmbedded && <style nonce={nonce}>{"html,body{background:transparent}"}</style>}
      <noscript>
        <style nonce={nonce}>{".no-js-hidden{display:none}"}</style>
      </noscript>
      {/* near the middle of the screen by a distance from the top, so that nothing moves when the content grows */}
      <main className={`flex flex-col items-center ${isEmbedded ? "sm:p-1" : "sm:px-6 sm:pt-[max(3rem,calc(50dvh-18rem))]"}`}>
        {children}
      </main>
      {!isEmbedded && (
        <footer className="flex min-h-16 items-center justify-center gap-4 px-6 pt-5 pb-8">
          {!look?.hideBranding && (
            <a href="/" className="rounded-sm text-subtle no-underline">
              <Wordmark className="gap-1.5 text-subtle text-xs [&_svg]:size-4" />
            </a>
          )}
          {languages}
        </footer>
      )}
    </div>
  );
}

const wholePage = "min-h-dvh bg-default sm:bg-muted";
const brandOutline = "[&_:focus-visible]:outline-(--brand-outline)";
