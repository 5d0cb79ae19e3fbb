import { knownHolder, rememberHolder } from "./remember";
import { answerOf, type Inputs } from "./slots-api";

const asJson = (input: object) => new Blob([JSON.stringify({ json: input })], { type: "application/json" });

/** Holds a slot for this visitor. Throws `Refused` when it is gone, anything else when the server cannot be reached. */
export async function keepSlot(input: Inputs["slots"]["keep"]): Promise<void> {
  const response = await fetch("/api/trpc/slots.keep", { method: "POST", body: asJson(input) });
  await answerOf(response);
}

/** Gives a held slot back, also while the page is being left. If that fails, the hold ends by itself. */
export function letGoOfSlot(kept: Inputs["slots"]["letGo"]): void {
  navigator.sendBeacon("/api/trpc/slots.letGo", asJson(kept));
}

/** 32 hexadecimal digits that nobody else has. */
export const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** As `knownHolder`, from now on somebody. */
export function becomeHolder(): string {
  const known = knownHolder();
  if (known) return known;
  const id = randomId();
  rememberHolder(id);
  return id;
}
