import Link from "next/link";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes";
import { cn } from "./cn";
import { Spinner } from "./spinner";

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
