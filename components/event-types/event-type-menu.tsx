"use client";

import { ArrowDown, ArrowUp, Copy, Ellipsis, ExternalLink, Link2, Pencil, Trash2 } from "lucide-react";
import { DropdownMenu, MenuItem, MenuSeparator } from "../ui/dropdown-menu";
import { IconButton } from "../ui/icon-button";
import { copyLink } from "./copy-link";

type EventTypeMenuProps = {
  title: string;
  path: string;
  /** Where it is edited; left out on the editor itself. */
  editHref?: string;
  onMove?: ((step: -1 | 1) => void) | undefined;
  isFirst?: boolean;
  isLast?: boolean;
  onDuplicate: () => void;
  onDelete: () => void;
  className?: string;
};

export function EventTypeMenu(props: EventTypeMenuProps) {
  const { title, path, editHref, onMove, isFirst = false, isLast = false, onDuplicate, onDelete, className } = props;
  const trigger = <IconButton variant="secondary" label={`More for ${title}`} title="More" icon={<Ellipsis />} className={className} />;
  return (
    <DropdownMenu trigger={trigger}>
      {editHref && (
        <MenuItem href={editHref} icon={<Pencil />}>
          Edit
        </MenuItem>
      )}
      <MenuItem href={path} external icon={<ExternalLink />} className="sm:hidden">
        Preview
      </MenuItem>
      <MenuItem icon={<Link2 />} className="sm:hidden" onSelect={() => void copyLink(path)}>
        Copy link
      </MenuItem>
      <MenuItem icon={<Copy />} onSelect={onDuplicate}>
        Duplicate
      </MenuItem>
      {onMove && (
        <>
          <MenuSeparator />
          <MenuItem icon={<ArrowUp />} disabled={isFirst} onSelect={() => onMove(-1)}>
            Move up
          </MenuItem>
          <MenuItem icon={<ArrowDown />} disabled={isLast} onSelect={() => onMove(1)}>
            Move down
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuItem tone="destructive" icon={<Trash2 />} onSelect={onDelete}>
        Delete
      </MenuItem>
    </DropdownMenu>
  );
}
