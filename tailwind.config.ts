import type { Config } from "tailwindcss";

/** Theme colours are the documented `--cal-*` variables, so that a host or an embed restyles everything by setting variables. */
const status = {
  info: "var(--cal-text-info)",
  success: "var(--cal-text-success)",
  attention: "var(--cal-text-attention)",
  error: "var(--cal-text-error)",
};

const text = {
  default: "var(--cal-text)",
  emphasis: "var(--cal-text-emphasis)",
  subtle: "var(--cal-text-subtle)",
  muted: "var(--cal-text-muted)",
  inverted: "var(--cal-text-inverted)",
  brand: "var(--cal-brand)",
  "on-brand": "var(--cal-brand-text)",
  "brand-accent": "var(--cal-brand-accent)",
  /** Below the 4.5:1 text contrast: icons beside a label, disabled text, placeholders of a disabled control. Never for text to read. */
  faint: "var(--cal-border-emphasis)",
  ...status,
};

const background = {
  default: "var(--cal-bg)",
  subtle: "var(--cal-bg-subtle)",
  muted: "var(--cal-bg-muted)",
  emphasis: "var(--cal-bg-emphasis)",
  inverted: "var(--cal-bg-inverted)",
  /** What floats above the page: menus, popovers, dialogs, toasts. */
  raised: "var(--bg-raised)",
  info: "var(--cal-bg-info)",
  success: "var(--cal-bg-success)",
  attention: "var(--cal-bg-attention)",
  error: "var(--cal-bg-error)",
  danger: "var(--cal-text-error)",
  brand: "var(--cal-brand)",
  "brand-emphasis": "var(--cal-brand-emphasis)",
  "brand-subtle": "var(--cal-brand-subtle)",
  "semantic-info": "var(--cal-bg-semantic-info-subtle)",
  "semantic-success": "var(--cal-bg-semantic-success-subtle)",
  "semantic-attention": "var(--cal-bg-semantic-attention-subtle)",
  "semantic-error": "var(--cal-bg-semantic-error-subtle)",
};

const border = {
  DEFAULT: "var(--cal-border-subtle)",
  default: "var(--cal-border)",
  subtle: "var(--cal-border-subtle)",
  muted: "var(--cal-border-muted)",
  emphasis: "var(--cal-border-emphasis)",
  error: "var(--cal-border-error)",
  booker: "var(--cal-border-booker)",
  brand: "var(--cal-brand)",
  strong: "var(--cal-text-emphasis)",
};

export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    extend: {
      textColor: text,
      fill: text,
      stroke: text,
      backgroundColor: background,
      borderColor: border,
      divideColor: border,
      outlineColor: border,
      ringColor: border,
      borderRadius: {
        sm: "var(--radius-sm)",
        DEFAULT: "var(--radius)",
        md: "var(--radius-md)",
        lg: "var(--radius-lg)",
        xl: "var(--radius-xl)",
        "2xl": "var(--radius-2xl)",
        "3xl": "var(--radius-3xl)",
        full: "var(--radius-full)",
      },
      fontFamily: { sans: "var(--font)" },
      fontSize: {
        xs: ["var(--text-xs)", { lineHeight: "1.25rem" }],
        sm: ["var(--text-sm)", { lineHeight: "1.5" }],
        base: ["var(--text-base)", { lineHeight: "1.5" }],
        lg: ["var(--text-lg)", { lineHeight: "1.4", letterSpacing: "-0.012em" }],
        xl: ["var(--text-xl)", { lineHeight: "1.25", letterSpacing: "-0.018em" }],
        "2xl": ["var(--text-2xl)", { lineHeight: "1.2", letterSpacing: "-0.022em" }],
      },
      fontWeight: { strong: "550", title: "650" },
      boxShadow: { card: "var(--shadow-card)", pop: "var(--shadow-pop)", lift: "var(--shadow-lift)" },
      transitionTimingFunction: { DEFAULT: "var(--ease)" },
      transitionDuration: { fast: "var(--fast)", slow: "var(--slow)" },
    },
  },
} satisfies Config;
