import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** By how much the heap grows, in percent of what is alive, before garbage is collected. By itself V8 lets it grow to several times. */
const GROWTH_PERCENT = 30;
/** After so long without a request garbage is collected once more, milliseconds. */
const QUIET_MS = 20_000;

/**
 * Keeps the process small. What starting has left is collected now. Returns what is to be called at each request of a visitor or a client:
 * when there has been none for a while, what the last ones have left is collected.
 */
export function keepSmall(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const quiet = setTimeout(collect, QUIET_MS).unref();
  return () => void quiet.refresh();
}
