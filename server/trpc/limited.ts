import { person } from "@/server/core/authorize";
import { type LimitName, spendTryOf } from "@/server/core/tries";
import { procedure } from "./init";

/** A procedure that spends one try per call: of the signed-in user, else of the account that the input names. Before the input is checked. */
export function limited(name: LimitName) {
  return procedure.use(async ({ ctx, getRawInput, next }) => {
    await spendTryOf(ctx, name, person(ctx) ? "" : accountOf(await getRawInput()));
    return next();
  });
}

function accountOf(input: unknown): string {
  const email = typeof input === "object" && input !== null && "email" in input ? input.email : undefined;
  return typeof email === "string" ? email.trim().slice(0, 254) : "";
}
