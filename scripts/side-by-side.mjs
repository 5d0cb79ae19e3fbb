// Runs commands side by side: the first speaks as it goes, what the others say is kept apart and follows whole.
// Fails when one of them fails.
//   node scripts/side-by-side.mjs "COMMAND" "COMMAND" …
import { spawn } from "node:child_process";

const commands = process.argv.slice(2);
const running = new Set();

/** Runs a command of the shell; resolves with what it said (unless it speaks itself), its exit code and how long it took. */
function run(command, speaks) {
  const began = performance.now();
  // a process group of its own, so that all of it ends when this does
  const child = spawn("bash", ["-c", command], {
    detached: true,
    stdio: ["ignore", speaks ? "inherit" : "pipe", speaks ? "inherit" : "pipe"],
  });
  running.add(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => said.push(data));
  return new Promise((resolve) => {
    child.once("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.once("close", (code) => {
      running.delete(child);
      resolve({ command, code: code ?? 1, said: Buffer.concat(said), seconds: Math.round((performance.now() - began) / 1000) });
    });
  });
}

for (const [signal, code] of [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
])
  process.once(signal, () => {
    for (const { pid } of running) {
      try {
        process.kill(-pid, "SIGTERM");
      } catch {
        // it has just ended
      }
    }
    process.exit(code);
  });

const runs = commands.map((command, index) => run(command, index === 0));
const ends = await Promise.all(runs);
for (const { said } of ends) process.stdout.write(said);
if (commands.length > 1)
  for (const { command, code, seconds } of ends) console.log(`${code ? "FAILED" : "passed"} in ${seconds} s: ${command}`);
process.exitCode = ends.some(({ code }) => code) ? 1 : 0;
