import type { JobDefinition } from "./define";

// biome-ignore lint/suspicious/noExplicitAny: jobs of every payload in one list; each parses its own
export const jobs: readonly JobDefinition<any>[] = [];
