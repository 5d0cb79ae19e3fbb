// isomorphic
import { z } from "zod";
import { Id } from "@/server/core/atoms";
import { Take } from "@/server/core/pagination";

/** How long the outbox keeps a mail, in days. */
export const KEPT_DAYS = 30;

export const ListOutboxInput = z.object({
  /** The last id of the page before: older mail follows. */
  cursor: Id.nullish(),
  take: Take.max(100, "Use a whole number from 1 to 100").default(25),
});
export type ListOutboxInput = z.input<typeof ListOutboxInput>;

export const OutboxMailId = z.object({ id: Id });
export type OutboxMailId = z.input<typeof OutboxMailId>;
