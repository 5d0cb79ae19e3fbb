// isomorphic
import { z } from "zod";

export const EndSessionInput = z.object({ id: z.uuid("Choose one of your sessions") });
export type EndSessionInput = z.input<typeof EndSessionInput>;
