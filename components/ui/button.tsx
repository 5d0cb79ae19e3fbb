import Link from "next/link";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

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
    "relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md text-sm font-medium leading-none no-underline",
    "transition-[background-color,border-color,color,opacity] duration-fast",
    "disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-not-allowed",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
    className,
  );
}

type Look = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Shows a spinner over the label and ignores presses; the button keeps its width and its focus. */
  loading?: boolean | undefined;
  startIcon?: ReactNode;
  endIcon?: ReactNode;
};

type AsButton = Look & ComponentPropsWithRef<"button"> & { href?: undefined };
type AsLink = Look & Omit<ComponentPropsWithRef<typeof Link>, "href"> & { href: string };
export type ButtonProps = AsButton | AsLink;

function Content({ loading, startIcon, endIcon, children }: Look & { children?: ReactNode }) {
  return (
    <>
      <span className={cn("inline-flex items-center gap-[inherit]", loading && "opacity-0")}>
        {startIcon}
        {children}
        {endIcon}
      </span>
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </>
  );
}

/** A button, or with `href` a link that looks like one. */
export function Button(props: ButtonProps) {
  if (props.href !== undefined) {
    const { variant, size, loading, startIcon, endIcon, className, children, ...rest } = props;
    return (
      <Link {...rest} aria-busy={loading || undefined} className={buttonClasses(variant, size, className)}>
        <Content loading={loading} startIcon={startIcon} endIcon={endIcon}>
          {children}
        </Content>
      </Link>
    );
  }
  const { variant, size, loading, startIcon, endIcon, className, children, type = "button", onClick, ...rest } = props;
  const ignorePress = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      {...rest}
      type={type}
      onClick={loading ? ignorePress : onClick}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest["aria-disabled"]}
      className={buttonClasses(variant, size, className)}
    >
      <Content loading={loading} startIcon={startIcon} endIcon={endIcon}>
        {children}
      </Content>
    </button>
  );
}
