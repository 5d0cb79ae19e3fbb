// npm run audit:lock: holds package-lock.json against the advisories of the registry, where one is reachable, and says so where not.
//   --level high   the least severity that fails the run; high when left out
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";

const SEVERITIES = ["info", "low", "moderate", "high", "critical"];
const PATIENCE_MS = 60_000;

/** The packages that npm's report complains of, from the given severity on: "name (severity): what to do". */
export function findings(report, level) {
  const least = SEVERITIES.indexOf(level);
  return Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => SEVERITIES.indexOf(severity) >= least)
    .map(({ name, severity, range, via, fixAvailable }) => {
      const titles = via.filter((one) => typeof one === "object").map(({ title, url }) => `${title} ${url}`);
      return `${name} ${range} (${severity})${titles.length ? `: ${titles.join("; ")}` : ""}${fixAvailable ? "" : " - no fix yet"}`;
    });
}

/** npm's report, or why there is none: no registry answers, or it has no advisories. */
export function readReport(text) {
  try {
    const report = JSON.parse(text);
    if (report.auditReportVersion) return { report };
    return { reason: report.message ?? report.error?.summary ?? "the answer is no report" };
  } catch {
    return { reason: "npm gave no report" };
  }
}

function main() {
  const { values } = parseArgs({ options: { level: { type: "string", default: "high" } } });
  if (!SEVERITIES.includes(values.level)) throw new Error(`--level is one of ${SEVERITIES.join(", ")}.`);
  const args = ["audit", "--json", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=20000"];
  const cwd = path.resolve(import.meta.dirname, "..");
  const { stdout } = spawnSync("npm", args, { cwd, encoding: "utf8", timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 });
  const { report, reason } = readReport(stdout ?? "");
  if (!report) {
    console.log(`NOT CHECKED: no list of advisories can be reached from here (${String(reason).split("\n", 1)[0]}).`);
    return 0;
  }
  const found = findings(report, values.level);
  const { total } = report.metadata?.dependencies ?? {};
  console.log(found.length ? found.join("\n") : `${total ?? "All"} locked packages: no advisory of severity ${values.level} or above.`);
  return found.length ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main();
