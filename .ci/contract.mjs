// Holds a trace against the published contract: every departure must be explained in .ci/contract-departures.json.
//   node .ci/contract.mjs CHECKER TRACE
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const [checker, trace] = process.argv.slice(2);
const explained = JSON.parse(readFileSync(path.join(import.meta.dirname, "contract-departures.json"), "utf8"));
const { stdout, stderr, status } = spawnSync(process.execPath, [checker, trace], { encoding: "utf8" });
if (status !== 0) {
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(1);
}

const lines = stdout.trimEnd().split("\n");
const unexplained = [];
let route = "";
for (const line of lines.slice(0, -1)) {
  if (!line.startsWith("    ")) {
    route = line;
    continue;
  }
  const departure = line.trim().replace(/\s+\(\d+x\)$/, "");
  const known = explained.some((entry) => new RegExp(entry.route).test(route) && new RegExp(entry.departure).test(departure));
  if (!known) unexplained.push(`${route}\n    ${departure}`);
}

console.log(lines.at(-1));
if (unexplained.length) {
  console.error(`Departures from the published schemas that .ci/contract-departures.json does not explain:\n${unexplained.join("\n")}`);
  process.exit(1);
}
