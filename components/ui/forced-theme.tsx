/**
 * For public pages whose host chose a theme: overrides the reader's choice on this page, before paint. Such pages are left by full loads.
 */
export function ForcedTheme({ theme, nonce }: { theme: "light" | "dark"; nonce?: string | undefined }) {
  const other = theme === "dark" ? "light" : "dark";
  const force = `d.dataset.themeForced="1";d.classList.remove("${other}");d.classList.add("${theme}")`;
  const script = `(function(d){${force}})(document.documentElement)`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: built from a closed union, needed before paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
