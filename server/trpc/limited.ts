import { type Admission, admit } from "@/server/core/admit";
import type { LimitName } from "@/server/core/tries";
import { procedure } from "./init";

/** A procedure that spends one try per call, before the input is checked. */
export const limited = (limit: LimitName) => admitted({ limit });

/** A limited procedure that asks strangers for the bot challenge as well. */
export const challenged = (limit: LimitName) => admitted({ limit, isChallenged: true });

function admitted(admission: Admission) {
  return procedure.use(async ({ ctx, getRawInput, next }) => {
    await admit(ctx, await getRawInput(), admission);
    return next();
  });
}
