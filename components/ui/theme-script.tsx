export type Theme = "light" | "dark" | "system";

export const THEME_STORAGE_KEY = "kairos-theme";

/** Runs before the first paint, so that no dark page flashes white, and when the device turns dark or light. Kept tiny: it blocks. */
const themeScript = [
  '(function(d){var m=matchMedia("(prefers-color-scheme: dark)");function f(){if(d.dataset.themeForced)return;',
  `var t=null;try{t=localStorage.getItem("${THEME_STORAGE_KEY}")}catch(e){}`,
  'var k=t==="dark"||(t!=="light"&&m.matches);d.classList.toggle("dark",k);d.classList.toggle("light",!k)}',
  'f();m.addEventListener("change",f)})(document.documentElement)',
].join("");

/** The inline theme script of the root layout. `nonce` is the one of the page's Content-Security-Policy. */
export function ThemeScript({ nonce }: { nonce?: string | undefined }) {
  // Browsers hide the nonce from the DOM after parsing, so the attribute never matches on hydration.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant string of this file, needed before paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />;
}
