import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";

export type AlertTone = "info" | "success" | "attention" | "error";

const looks = {
  info: { icon: Info, box: "bg-semantic-info", text: "text-info" },
  success: { icon: CircleCheck, box: "bg-semantic-success", text: "text-success" },
  attention: { icon: TriangleAlert, box: "bg-semantic-attention", text: "text-attention" },
  error: { icon: CircleAlert, box: "bg-semantic-error", text: "text-error" },
} as const;

type AlertProps = Omit<ComponentPropsWithRef<"div">, "title"> & {
  tone?: AlertTone;
  title?: ReactNode;
  /** A link or button that does something about it. */
  action?: ReactNode;
  /** Announce it when it appears. Errors are announced at once by default, the rest is only read in its place. */
  live?: "off" | "polite" | "assertive";
};

const roles = { off: undefined, polite: "status", assertive: "alert" } as const;

export function Alert({
  tone = "info",
  title,
  action,
  live = tone === "error" ? "assertive" : "off",
  className,
  children,
  ...rest
}: AlertProps) {
  const look = looks[tone];
  return (
    <div
      {...rest}
      role={roles[live]}
      className={cn("flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-4 py-3 forced-colors:border", look.box, className)}
    >
      <look.icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", look.text)} />
      <div className={cn("min-w-48 flex-1", look.text)}>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={cn(title && "mt-0.5")}>{children}</div>}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  );
}
