/**
 * Starts measuring; the returned function says how many whole milliseconds have passed. Monotonic: for durations, never for times of day.
 */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => Math.round(performance.now() - started);
}
