import { Avatar } from "../ui/avatar";
import type { BookedEvent } from "./types";

const MOST_FACES = 4;

/** The hosts' pictures, or initials, rendered on the server. Decorative: their names stand beside them. */
export function HostFaces({ hosts }: { hosts: BookedEvent["hosts"] }) {
  return (
    <span aria-hidden className="flex shrink-0 -space-x-2 rtl:space-x-reverse">
      {hosts.slice(0, MOST_FACES).map(({ name, username, avatarUrl }) => (
        <Avatar
          key={username ?? name}
          name={name}
          src={avatarUrl}
          seed={username ?? undefined}
          className="size-7 text-[11px] ring-2 ring-[var(--cal-bg)]"
        />
      ))}
    </span>
  );
}
