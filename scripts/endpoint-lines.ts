// Counts how many lines the REST endpoints take, over all: `npm run check` holds them against a limit.
//   npx tsx scripts/endpoint-lines.ts
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { endpoints } from "@/server/rest/endpoints";

/** Lines of server/rest/v2 an endpoint of the list may have; goes down as more owners share a resource. */
const MOST = 30;
const FOLDER = path.join(import.meta.dirname, "../server/rest/v2");

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.test)\.ts$/.test(file));
const lines = files.map((file) => readFileSync(path.join(FOLDER, file), "utf8").split("\n").length - 1).reduce((sum, n) => sum + n, 0);
const each = lines / endpoints.length;
console.log(`${endpoints.length} endpoints; ${each.toFixed(1)} lines each (limit ${MOST}).`);
if (each > MOST) {
  console.error("Endpoints have grown: write a resource once over under(owner, …), and say what versions share once.");
  process.exitCode = 1;
}
