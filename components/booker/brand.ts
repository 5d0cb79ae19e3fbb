/*
 * The host's brand colour as the documented variables, with the text on it that reads best. Contrast as in WCAG 2.2.
 */

/** Of pure black and white one reads at 4.5:1 or better on any colour. */
const LIGHT = { page: "#ffffff", dark: "#000000", light: "#ffffff" };
const DARK = { page: "#111113", dark: "#000000", light: "#ffffff" };

/** Of a control against what is beside it (WCAG 1.4.11). */
const VISIBLE = 3;

type Rgb = readonly [number, number, number];

/** `#abc` or `#aabbcc`; null for anything else. */
function parseHex(hex: string | null): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex ?? "")?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21; 1 when one of them is none. */
export function contrast(a: string, b: string): number {
  const [x, y] = [parseHex(a), parseHex(b)];
  if (!x || !y) return 1;
  const [lighter, darker] = [luminance(x), luminance(y)].sort((p, q) => q - p) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function variables(hex: string, look: typeof LIGHT): string {
  const text = contrast(hex, look.light) >= contrast(hex, look.dark) ? look.light : look.dark;
  const outline = contrast(hex, look.page) >= VISIBLE ? hex : "var(--cal-text-emphasis)";
  return [
    `--cal-brand:${hex}`,
    `--cal-brand-text:${text}`,
    `--cal-brand-accent:${text}`,
    `--cal-brand-emphasis:color-mix(in srgb,${hex} 86%,${text})`,
    `--cal-brand-subtle:color-mix(in srgb,${hex} 30%,${look.page})`,
    `--brand-outline:${outline}`,
  ].join(";");
}

/**
 * A style sheet that gives `.brand` the host's colours, or null when they have none. Without a colour of its own the dark theme takes
 * the light one's where it can be seen there.
 */
export function brandStyle(brandColor: string | null, darkBrandColor: string | null): string | null {
  const light = parseHex(brandColor) ? brandColor : null;
  const own = parseHex(darkBrandColor) ? darkBrandColor : null;
  const dark = own ?? (light && contrast(light, DARK.page) >= VISIBLE ? light : null);
  const rules = [
    light && `.brand{${variables(light, LIGHT)}}`,
    dark ? `.dark .brand{${variables(dark, DARK)}}` : light && `.dark .brand{${DEFAULT_DARK}}`,
  ];
  return rules.some(Boolean) ? rules.filter(Boolean).join("") : null;
}

/** The dark theme's own brand, where the host's would vanish in it. */
const DEFAULT_DARK =
  "--cal-brand:#f7f7f8;--cal-brand-text:#111113;--cal-brand-accent:#111113;" +
  "--cal-brand-emphasis:#dcdce0;--cal-brand-subtle:#4a4a52;--brand-outline:#f7f7f8";
