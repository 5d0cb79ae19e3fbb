import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/server/core/log";

/** Between two looks for something recorded that the queue does not know yet, while there is nothing. */
const IDLE_MS = 250;
/** After a look that failed. */
const FAILED_MS = 2000;

/** How long the end of the process waits for a call under way. */
const STOP_MS = 5000;

/**
 * Calls `handOut` for as long as the process runs: again at once while it hands something out. `stop` waits for the call under way, for a
 * while.
 */
export function startRelay(handOut: () => Promise<number>): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const { signal } = stopped;
  const look = () =>
    handOut().then(
      (count) => (count > 0 ? 0 : IDLE_MS),
      (error) => {
        log().error({ err: error }, "what waits for the queue was not handed out; it will be tried again");
        return FAILED_MS;
      },
    );
  const run = async () => {
    while (!signal.aborted) await wait(await look(), undefined, { signal }).catch(() => undefined);
  };
  const running = run();
  return {
    async stop() {
      stopped.abort();
      await Promise.race([running, wait(STOP_MS, undefined, { ref: false })]);
    },
  };
}
