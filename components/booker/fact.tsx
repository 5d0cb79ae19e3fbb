import type { ReactNode } from "react";

/** One line of what the meeting is. */
export function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-w-0 items-start gap-2.5 [&>svg]:mt-[2.5px] [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-faint">
      {icon}
      <div className="min-w-0 break-words">{children}</div>
    </li>
  );
}
