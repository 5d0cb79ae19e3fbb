import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error a plain script without types
import { projectOf } from "./structure/project.mjs";
// @ts-expect-error a plain script without types
import { checkProject } from "./structure/rules.mjs";

type Tree = Record<string, string>;
type Finding = Record<"file" | "line" | "rule" | "advice", string>;

const script = path.join(import.meta.dirname, "check-structure.mjs");

/** Runs the command over a small tree in a folder; returns its exit code and what it says. */
async function run(tree: Tree, ...paths: string[]): Promise<{ code: number; output: string }> {
  const root = await mkdtemp(path.join(tmpdir(), "structure-"));
  execFileSync("git", ["init", "-q"], { cwd: root });
  for (const [file, text] of Object.entries(tree)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--root", root, ...paths], { encoding: "utf8" });
  await rm(root, { recursive: true });
  return { code: status ?? -1, output: stdout + stderr };
}

/** Holds a small tree against all rules; returns the findings as "file:line: rule", and with what they advise. */
function check(tree: Tree, ...paths: string[]): { findings: string[]; advice: string } {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  const { findings }: { findings: Finding[] } = checkProject(projectOf(files), paths);
  return {
    findings: findings.map(({ file, line, rule }) => `${file}:${line}: ${rule}`),
    advice: findings.map(({ advice }) => advice).join("\n"),
  };
}

/** Findings of one rule in a tree, without the rules that small trees break by being small. */
const findings = (tree: Tree) => check(tree).findings.filter((finding) => !finding.endsWith("unused export"));

const verb = (imports = "", body = "return input;") =>
  `${imports}export async function create(ctx: { now: Date }, input: string) {\n  ctx.now;\n  ${body}\n}\n`;

const HOUSE: Tree = {
  "app/page.tsx": `import { Card } from "@/components/ui/card";
import { listBookings } from "@/server/bookings/queries";
import { makeCtx } from "@/server/boot";
export default async function Page() {
  return <Card rows={await listBookings(await makeCtx())}>Don't panic</Card>;
}
`,
  "app/api/trpc/[trpc]/route.ts": `import { router } from "@/server/trpc/router";\nexport const GET = () => router;\n`,
  "components/ui/card.tsx": `import type { Booking } from "@/server/bookings/dto";
import { BookingInput } from "@/server/bookings/schemas";
import { label } from "@/server/i18n/labels";
import type { Router } from "@/server/trpc/router";
export function Card(props: { rows: Booking[]; children: string; router?: Router }) {
  return <p>{BookingInput + label + props.rows.length}</p>;
}
`,
  "server/boot.ts": `import { now } from "./core/time";\nexport async function makeCtx() {\n  return { now: now() };\n}\n`,
  "server/core/time.ts": "export const now = () => new Date();\n",
  "server/core/database.ts": `import { PrismaClient } from "@/prisma/generated/client";\nexport const client = () => new PrismaClient();\n`,
  "server/i18n/labels.ts": `// isomorphic\nexport const label = "Bookings";\n`,
  "server/bookings/schemas.ts": `import { z } from "zod";\nexport const BookingInput = z.string();\n`,
  "server/bookings/dto.ts": `export type Booking = { uid: string };\n`,
  "server/bookings/queries.ts": `import { client } from "../core/database";
import type { Booking } from "./dto";
export async function listBookings(ctx: { now: Date }): Promise<Booking[]> {
  return [{ uid: String(client()) + ctx.now.toLocaleDateString("en", { timeZone: "UTC" }) }];
}
`,
  "server/bookings/create.ts": `import { bookingCreated } from "./jobs";
import { isFree } from "./rules/overlap";
export async function create(ctx: { now: Date }, input: { Response: string }) {
  bookingCreated();
  return isFree(new Date(ctx.now)) && input.Response;
}
`,
  "server/bookings/rules/overlap.ts": "export const isFree = (at: Date) => at.getTime() > 0;\n",
  "server/bookings/rules/overlap.test.ts": `import { suite } from "@/server/testing/suite";
import { isFree } from "./overlap";
suite(isFree(new Date()), Date.now());
`,
  "server/bookings/jobs.ts": `import { defineJob } from "@/server/core/jobs";\nexport const bookingCreated = () => defineJob();\n`,
  "server/core/jobs.ts": "export const defineJob = () => 1;\n",
  "server/testing/suite.ts": "export const suite = (...values: unknown[]) => values;\n",
  "server/trpc/router.ts": `import { create } from "@/server/bookings/create";
export const router = create;
export type Router = typeof router;
`,
  "server/rest/versions.ts": `export const header = "cal-api-version";\n`,
  "server/rest/mount.ts": `import { header } from "./versions";
import { listBookings } from "../bookings/queries";
export const mount = () => [header, listBookings];
`,
  "server/main.ts": `import { mount } from "./rest/mount";\nmount();\n`,
  "server/trpc/query-client.ts": `// isomorphic\nexport const makeQueryClient = () => 1;\n`,
  "components/trpc.tsx": `import { makeQueryClient } from "@/server/trpc/query-client";\nmakeQueryClient();\n`,
  "README.md": "# Sends `cal-api-version`\n",
};

describe("the command", () => {
  it("passes a tree that keeps the rules, and reports its sizes", async () => {
    const result = await run(HOUSE);
    const count = Object.keys(HOUSE).filter((file) => !file.endsWith(".md")).length;
    expect(result.output).toMatch(
      new RegExp(`^${count} code files; lines: median \\d+, 90th percentile \\d+, largest \\d+; 0 findings\\.$`, "m"),
    );
    expect(result.code).toBe(0);
  });

  it("fails with the findings of the given paths, and does not read what git ignores", async () => {
    const tree = {
      ...HOUSE,
      "server/bookings/helpers.ts": verb(),
      "app/utils/x.ts": "",
      ".gitignore": "made/\n",
      "app/made/lib/index.ts": "",
    };
    const result = await run(tree, "app/");
    expect(result.output).toMatch(/^app\/utils\/x\.ts:1: banned name — .+\n\d+ code files;.*; 1 findings\.\n$/);
    expect(result.code).toBe(1);
    expect(check({ "made/lib/index.ts": "" }).findings).not.toEqual([]);
  });
});

describe("import directions", () => {
  const cases: [string, Tree, string][] = [
    ["a page and a verb", { "app/page.tsx": `\nimport "@/server/bookings/create";\n` }, "app/page.tsx:2"],
    ["a page and the database", { "app/page.tsx": `import "@/server/core/database";\n` }, "app/page.tsx:1"],
    ["a page and a DTO's value", { "app/page.tsx": `import { x } from "@/server/bookings/dto";\n` }, "app/page.tsx:1"],
    ["a component and a query", { "components/a.tsx": `import "@/server/bookings/queries";\n` }, "components/a.tsx:1"],
    ["a component and a page", { "components/a.tsx": `import "@/app/page";\n` }, "components/a.tsx:1"],
    ["a component and a router's value", { "components/a.tsx": `import { router } from "@/server/trpc/router";\n` }, "components/a.tsx:1"],
    ["a component and an unmarked core file", { "components/a.tsx": `import { now } from "@/server/core/time";\n` }, "components/a.tsx:1"],
    [
      "a domain folder and trpc",
      { "server/bookings/dto.ts": `import type { A } from "@/server/trpc/router";\n` },
      "server/bookings/dto.ts:1",
    ],
    ["a domain folder and rest", { "server/bookings/jobs.ts": `export { a } from "../rest/mount";\n` }, "server/bookings/jobs.ts:1"],
    ["a dynamic import", { "server/bookings/jobs.ts": `await import("../rest/mount");\n` }, "server/bookings/jobs.ts:1"],
    ["a type of an import", { "server/bookings/jobs.ts": `type A = import("../rest/mount").A;\n` }, "server/bookings/jobs.ts:1"],
    [
      "a domain folder and the queue",
      { "server/bookings/jobs.ts": `import { q } from "@/server/jobs/queue";\n` },
      "server/bookings/jobs.ts:1",
    ],
    [
      "a domain folder and the registry of jobs",
      { "server/bookings/jobs.ts": `import { all } from "../jobs/registry";\n` },
      "server/bookings/jobs.ts:1",
    ],
    ["core and a domain folder", { "server/core/time.ts": `import type { A } from "../bookings/dto";\n` }, "server/core/time.ts:1"],
    ["a verb and a step of another folder", { "server/slots/hold.ts": `import "../bookings/steps/insert";\n` }, "server/slots/hold.ts:1"],
    ["trpc and rest", { "server/trpc/router.ts": `import { a } from "../rest/mount";\n` }, "server/trpc/router.ts:1"],
    ["rest and server/testing", { "server/rest/mount.ts": `import { a } from "../testing/suite";\n` }, "server/rest/mount.ts:1"],
    ["the server's entry and server/testing", { "server/main.ts": `import { a } from "./testing/suite";\n` }, "server/main.ts:1"],
  ];

  it.each(cases)("refuses %s", (_name, tree, place) => {
    expect(findings({ ...HOUSE, ...tree })).toContain(`${place}: import direction`);
  });

  it("keeps files that a browser loads free of server code", () => {
    const tree = {
      "server/bookings/schemas.ts": `import { client } from "../core/database";
import type { Booking } from "./dto";
import { Status } from "@/prisma/generated/enums";
`,
      "server/i18n/labels.ts": `// isomorphic\nimport { readFileSync } from "node:fs";\n`,
    };
    expect(findings(tree)).toEqual(["server/bookings/schemas.ts:1: isomorphic file", "server/i18n/labels.ts:2: isomorphic file"]);
  });
});

describe("import cycles", () => {
  it("names the way round, once", () => {
    const tree = {
      "server/core/a.ts": `import "./b";\n`,
      "server/core/b.ts": `import "./c";\n`,
      "server/core/c.ts": `import "./a";\n`,
    };
    const result = check(tree);
    expect(result.findings).toEqual(["server/core/a.ts:1: import cycle"]);
    expect(result.advice).toContain("server/core/a.ts -> server/core/b.ts -> server/core/c.ts -> server/core/a.ts");
  });

  it("lets types go round, and a shared import be", () => {
    const tree = {
      "server/core/a.ts": `import "./b";\nimport "./c";\n`,
      "server/core/b.ts": `import type { A } from "./a";\nimport "./c";\n`,
      "server/core/c.ts": "",
    };
    expect(findings(tree)).toEqual([]);
  });
});

describe("packages", () => {
  it.each(["@/prisma/generated/client", "@prisma/client", "pg", "@electric-sql/pglite"])("keeps %s out of the transports", (name) => {
    const tree = {
      "server/rest/a.ts": `import "${name}";\n`,
      "server/jobs/queue.ts": `import "${name}";\n`,
      "prisma/seed.ts": `import "${name}";\n`,
    };
    expect(findings(tree)).toEqual(["server/rest/a.ts:1: database client"]);
  });

  it("keeps the database and the environment out of pure rules", () => {
    const tree = {
      "server/bookings/rules/a.ts": `import { db } from "@/prisma/generated/client";\nexport const a = process.env.HOME;\n`,
      "server/bookings/rules/b.ts": `import type { Booking } from "@/prisma/generated/client";\n`,
    };
    expect(findings(tree)).toEqual(["server/bookings/rules/a.ts:1: database client", "server/bookings/rules/a.ts:2: pure rules"]);
  });

  it.each(["next/headers", "next", "hono", "@trpc/server"])("keeps %s out of the domain", (name) => {
    const tree = { "server/bookings/create.ts": verb(`import "${name}";\n`), "server/trpc/a.ts": `import "${name}";\n` };
    expect(findings(tree)).toEqual(["server/bookings/create.ts:1: transport in the domain"]);
  });
});

describe("globals in the domain", () => {
  it.each([
    ["new Date()", "clock"],
    ["Date.now()", "clock"],
    ["[1].map(Date.now)", "clock"],
    ["performance.now()", "clock"],
    ["Math.random()", "randomness"],
    ["new Response()", "transport in the domain"],
    ["input as unknown as Request", "transport in the domain"],
  ])("refuses %s", (expression, rule) => {
    const text = verb("", `return ${expression};`);
    const tree = { "server/bookings/create.ts": text, "server/bookings/create.test.ts": text, "server/core/a.ts": text };
    expect(findings(tree)).toEqual([`server/bookings/create.ts:3: ${rule}`]);
  });

  it("reads code, not strings, comments or names of one's own", () => {
    const body = "return [`new Date()`, input.Request, { Response: 1 }, new Date(0)]; // Date.now()";
    const tree = {
      "server/bookings/create.ts": verb("type Request = string;\n", body),
      "server/calendars/client.ts": "export const read = (answer: Response) => answer.json();\n",
    };
    expect(findings(tree)).toEqual([]);
  });
});

describe("file vocabulary", () => {
  it("accepts the closed list", () => {
    const names =
      "schemas queries guest.queries steps/insert.test rules/limits dto access events jobs client mark-absent.test rules/limits.test";
    const tree = Object.fromEntries(names.split(" ").map((name) => [`server/bookings/${name}.ts`, ""]));
    const arrow = "export const cancel = async (ctx: object) => ctx;\n";
    expect(findings({ ...tree, "server/bookings/mark-absent.ts": verb(), "server/bookings/cancel.ts": arrow })).toEqual([]);
  });

  it.each(["markAbsent.ts", "types.ts", "view.tsx", "google/client.ts", "rules/deep/limits.ts", "rules/Limits.ts"])(
    "refuses %s",
    (name) => {
      expect(findings({ [`server/bookings/${name}`]: "export const a = 1;\n" })).toEqual([`server/bookings/${name}:1: file vocabulary`]);
    },
  );

  it("wants a verb to be async and to take ctx", () => {
    const tree = {
      "server/bookings/cancel.ts": "export function cancel(ctx: object) {\n  return ctx;\n}\n",
      "server/bookings/create.ts": "export async function create(context: object) {\n  return context;\n}\n",
      "server/bookings/find.ts": "async function find(ctx: object) {\n  return ctx;\n}\nfind({});\n",
    };
    expect(findings(tree).map((finding) => finding.split(":")[0])).toEqual(Object.keys(tree));
  });

  it("knows the folders of server/", () => {
    const tree = { "server/things/create.ts": verb(), "server/loose.ts": "", "server/rest/v2/me.wire.ts": "", "server/rest/v2/Me.ts": "" };
    const places = ["server/loose.ts", "server/rest/v2/Me.ts", "server/things/create.ts"];
    expect(findings(tree)).toEqual(places.map((place) => `${place}:1: file vocabulary`));
  });
});

describe("names, words and sizes", () => {
  it("refuses drawers and barrels", () => {
    const tree = { "components/lib/a.ts": "", "components/index.ts": "", "components/utils.ts": "", "docs/common/a.md": "" };
    const places = ["components/index.ts", "components/lib/a.ts", "components/utils.ts", "docs/common/a.md"];
    expect(findings(tree)).toEqual(places.map((place) => `${place}:1: banned name`));
  });

  it("keeps the version header inside server/rest", () => {
    const text = `\nexport const header = "Cal-Api-Version";\n`;
    const tree = {
      "server/trpc/a.ts": text,
      "server/rest/a.ts": text,
      "server/trpc/a.test.ts": text,
      "docs/api.md": text,
      "e2e/a.spec.ts": text,
    };
    expect(findings(tree)).toEqual(["server/trpc/a.ts:2: api version"]);
  });

  it("limits files to 400 lines and pages to 40", () => {
    const lines = (count: number) => "\n".repeat(count);
    const tree = { "components/a.tsx": lines(400), "components/b.tsx": lines(401), "app/page.tsx": lines(41), "app/x/page.tsx": lines(40) };
    expect(findings(tree)).toEqual(["app/page.tsx:1: file size", "components/b.tsx:1: file size"]);
  });

  it("limits the median and the 90th percentile once there are enough files", () => {
    const files = (count: number, lines: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`components/c${lines}-${i}.tsx`, "\n".repeat(lines)]));
    expect(findings(files(30, 80))).toEqual([]);
    expect(findings(files(29, 90))).toEqual([]);
    expect(findings(files(30, 81))).toEqual([".:1: file size"]);
    expect(findings({ ...files(30, 10), ...files(4, 251) })).toEqual([".:1: file size"]);
  });

  it("refuses machine paths, unfinished work, silenced compilers and focused tests", () => {
    const tree = {
      "docs/a.md": "See /root/notes and https://example.com/root/notes.\n",
      "components/a.tsx": "// TODO later\n",
      "components/b.tsx": "// @ts-ignore\n",
      "components/c.test.ts": `import { it } from "vitest";\nit.only("x", () => {});\n`,
    };
    expect(findings(tree)).toEqual([
      "components/a.tsx:1: unfinished work",
      "components/b.tsx:1: silenced compiler",
      "components/c.test.ts:2: focused test",
      "docs/a.md:1: machine path",
    ]);
  });

  it("keeps the platform's zone tables out of the server", () => {
    const tree = {
      "server/core/a.ts": `export const a = new Intl.DateTimeFormat("en", { timeZone: "Europe/Oslo" });\n`,
      "server/core/b.ts": `export const b = new Date(0).toLocaleString("en", { timeZone: "Europe/Oslo" });\n`,
      "server/core/c.ts": "export const c = Intl.DateTimeFormat().resolvedOptions().timeZone;\n",
      "server/core/d.ts": `export const d = [
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }), (5).toLocaleString("en")];
`,
      "server/core/zones-check.ts": `export const e = new Intl.DateTimeFormat("en", { timeZone: "Europe/Oslo" });\n`,
    };
    expect(findings(tree)).toEqual(["a", "b", "c"].map((name) => `server/core/${name}.ts:1: zone arithmetic`));
  });
});

describe("what an effect returns", () => {
  it.each([
    "useEffect(() => node?.scrollIntoView(), []);",
    "React.useLayoutEffect(() => { if (node) return node.scrollIntoView(); }, []);",
    "useEffect(function () { return listen(); }, []);",
    "useEffect(listen, []);",
    "useEffect(async () => {}, []);",
    "const focusIt = (it) => it?.focus();\nexport const a = <a ref={focusIt} />;",
    "export const a = <a ref={(it) => (node = it)} />;",
  ])("refuses a value that is no clean-up: %s", (text) => {
    const lines = text.split("\n").length;
    const found = findings({ "components/a.tsx": text });
    expect(found).toEqual([`components/a.tsx:${/^const focusIt/.test(text) ? 1 : lines}: effect's return`]);
  });

  it.each([
    "useEffect(() => { node?.scrollIntoView(); }, []);",
    "useEffect(() => { if (!node) return; return () => clearTimeout(1); }, []);",
    "useEffect(() => () => clearTimeout(1), []);",
    "useEffect(() => { const f = () => node.focus(); [1].map(() => { return f(); }); }, []);",
    "function stop() { return; }\nuseEffect(stop, []);",
    "const it = useRef(null);\nexport const a = <a ref={it} />;",
  ])("lets be: %s", (text) => {
    expect(findings({ "components/a.tsx": text })).toEqual([]);
  });
});

describe("unused exports", () => {
  it("finds what nothing imports, and spares what a framework or a configuration reads", () => {
    const tree = {
      "app/page.tsx": `import { used } from "@/components/a";\nexport const metadata = used;\nexport default () => null;\n`,
      "components/a.tsx":
        "export const used = 1;\nexport const unused = 2;\nexport type Props = object;\nexport type Dead = object;\n" +
        "export const take = (p: Props) => p;\n",
      "components/b.tsx": "export const b = 1;\n",
      "components/c.tsx": `import * as b from "./b";\nb.b;\n`,
      "server/testing/global-setup.ts": "export default () => undefined;\n",
      "vitest.config.ts": `export default { globalSetup: "server/testing/global-setup.ts" };\n`,
    };
    const result = check(tree);
    expect(result.findings).toEqual([2, 4, 5].map((line) => `components/a.tsx:${line}: unused export`));
  });
});
