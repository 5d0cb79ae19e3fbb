import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "minimal" | "destructive";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "border border-transparent bg-brand text-on-brand font-semibold hover:bg-brand-emphasis",
  secondary: "border border-default bg-default text-default hover:border-emphasis hover:text-emphasis",
  minimal: "border border-transparent text-default hover:bg-subtle hover:text-emphasis",
  destructive: "border border-transparent bg-danger text-inverted font-semibold hover:opacity-90",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-8 gap-1.5 px-2.5",
  md: "h-9 gap-2 px-3.5",
  lg: "h-11 gap-2 px-5 text-base",
};

/** Class names of a button, for an element that only looks like one. */
export function buttonClasses(variant: ButtonVariant = "primary", size: ButtonSize = "md", className?: string): string {
  return cn(
    "relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md text-sm " +
      "font-medium leading-none no-underline",
    "transition-[background-color,border-color,color,opacity] duration-fast",
    "disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-not-allowed",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
    className,
  );
}
