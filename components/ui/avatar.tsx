import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn";

/** Pairs of light colours on which near-black initials read at 7:1 or better. */
const gradients = [
  ["#d6c7ff", "#8aa8ff"],
  ["#ffd9c2", "#ff9e9e"],
  ["#c9f2df", "#7fd1c0"],
  ["#ffe9b8", "#f7b871"],
  ["#cfe6ff", "#86c2f5"],
  ["#fbd0ea", "#e59bd8"],
  ["#e3efb9", "#a9cf7a"],
  ["#dcdcf5", "#a9a9e0"],
] as const;

const sizes = { xs: "size-5 text-[9px]", sm: "size-6 text-[11px]", md: "size-8 text-xs", lg: "size-12 text-base", xl: "size-20 text-2xl" };

export type AvatarProps = Omit<ComponentPropsWithRef<"span">, "children"> & {
  name: string;
  /** Picture; without it, initials on a gradient that is always the same for the same seed. */
  src?: string | null | undefined;
  /** What the gradient is derived from; the name by default. Use the username, so that a new display name keeps its colours. */
  seed?: string | undefined;
  size?: keyof typeof sizes;
  shape?: "circle" | "square";
};

function gradientOf(seed: string): string {
  let hash = 2166136261;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  const [from, to] = gradients[(hash >>> 0) % gradients.length] ?? gradients[0];
  return `linear-gradient(135deg, ${from}, ${to})`;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.match(/\p{L}|\p{N}/u)?.[0] ?? "";
  const last = words.length > 1 ? (words.at(-1)?.match(/\p{L}|\p{N}/u)?.[0] ?? "") : "";
  return (first + last).toLocaleUpperCase() || "?";
}

/** Decorative: the name belongs beside it. Give `aria-label` when it stands alone. */
export function Avatar({ name, src, seed = name, size = "md", shape = "circle", className, style, ...rest }: AvatarProps) {
  const named = rest["aria-label"] !== undefined;
  return (
    <span
      {...rest}
      role={named ? "img" : undefined}
      aria-hidden={named ? undefined : true}
      className={cn(
        "inline-grid shrink-0 select-none place-items-center overflow-hidden font-semibold leading-none text-[#1c1c3a]",
        shape === "circle" ? "rounded-full" : "rounded-md",
        sizes[size],
        className,
      )}
      style={src ? style : { backgroundImage: gradientOf(seed), ...style }}
    >
      {src ? (
        // biome-ignore lint/performance/noImgElement: avatars come from any address: the optimizer would need every host listed
        <img src={src} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
