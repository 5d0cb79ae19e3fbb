import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

// vitest's reporter calls Map.groupBy, which Node 20 does not have yet
const maps = Map as unknown as { groupBy?: <K, T>(items: Iterable<T>, key: (item: T) => K) => Map<K, T[]> };
maps.groupBy ??= (items, key) => {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

export default defineConfig({
  resolve: { alias: { "@": root, "server-only": path.join(root, "server/testing/empty.ts") } },
  test: {
    include: ["server/**/*.test.ts", "app/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts", "bench/**/*.test.ts"],
    globalSetup: ["server/testing/global-setup.ts"],
    setupFiles: ["server/testing/setup.ts"],
    pool: "forks",
    // a process per worker: the endpoint list and the embedded database are opened once for all of its files
    isolate: false,
    maxWorkers: 2,
    unstubEnvs: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
