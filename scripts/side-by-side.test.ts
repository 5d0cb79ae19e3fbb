import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";

const script = path.join(import.meta.dirname, "side-by-side.mjs");
const run = (...commands: string[]) => spawnSync(process.execPath, [script, ...commands], { encoding: "utf8" });

it("passes when all pass, and keeps apart what each says", () => {
  const { status, stdout } = run("echo a1; sleep 0.2; echo a2", "echo b1; sleep 0.1; echo b2 >&2", "echo c");
  expect(status).toBe(0);
  expect(stdout.replace(/in \d+ s/g, "in 0 s")).toBe(
    "a1\na2\nb1\nb2\nc\n" +
      "passed in 0 s: echo a1; sleep 0.2; echo a2\npassed in 0 s: echo b1; sleep 0.1; echo b2 >&2\npassed in 0 s: echo c\n",
  );
});

it.each([[["exit 3", "true"]], [["true", "echo why; exit 3"]], [["true", "kill -9 $$"]], [["true", "no-such-command"]]])(
  "fails with %j, and lets the others end",
  (commands) => {
    const { status, stdout } = run(...commands, "sleep 0.2; echo ended");
    expect(status).toBe(1);
    expect(stdout).toContain("ended\n");
    expect(stdout.match(/^FAILED/gm)).toHaveLength(1);
    expect(stdout.match(/^passed/gm)).toHaveLength(2);
    if (commands[1]?.includes("why")) expect(stdout).toContain("why\n");
  },
);

it("ends what it has begun when it is ended", async () => {
  const child = spawn(process.execPath, [script, "echo begun; sleep 987.1", "sleep 987.1"]);
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect((await ended)[0]).toBe(143);
  await expect.poll(() => execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain("sleep 987.1");
});
