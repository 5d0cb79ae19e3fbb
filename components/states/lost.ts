/** What browsers, and Node, say when a request gets no answer at all. */
const NO_ANSWER = /fetch|network|load failed|connection/i;

/**
 * Whether something failed because the server could not be reached, as far as a browser says: a request without an answer, whoever has
 * wrapped the error since, or a part of the page's script that did not come.
 */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "ChunkLoadError") return true;
  return (error instanceof TypeError && NO_ANSWER.test(error.message)) || isLost(error.cause);
}
