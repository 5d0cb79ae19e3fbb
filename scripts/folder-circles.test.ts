import { describe, expect, it } from "vitest";
// @ts-expect-error a plain script without types
import { projectOf } from "./structure/project.mjs";
// @ts-expect-error a plain script without types
import { checkProject } from "./structure/rules.mjs";

type Finding = Record<"file" | "line" | "rule" | "advice", string>;

/** What the check says of folders in a small tree that import each other. */
function circles(tree: Record<string, string>): Finding[] {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return checkProject(projectOf(files), []).findings.filter(({ rule }: Finding) => rule === "folder circle");
}

const BOOKING = 'import type { Booking } from "../bookings/dto";\n';

describe("folder circles", () => {
  it("refuses two folders under server/ that import each other, if only for a type, once: where the fewer imports are", () => {
    const found = circles({
      "server/bookings/jobs.ts": `import { announce } from "../webhooks/announce";\nannounce();\n`,
      "server/webhooks/announce.ts": `\n${BOOKING}export const announce = async (ctx: Booking) => ctx;\n`,
      "server/webhooks/rules/body.ts": `import type { Booking } from "@/server/bookings/dto";\nexport type Body = Booking;\n`,
      "server/bookings/dto.ts": "export type Booking = { uid: string };\n",
    });
    expect(found).toEqual([expect.objectContaining({ file: "server/bookings/jobs.ts", line: 1 })]);
    expect(found[0]!.advice).toContain("server/webhooks imports server/bookings already");
  });

  it("lets a folder stand above another, tests look across, and a file of server/ itself join them", () => {
    const found = circles({
      "server/webhooks/announce.ts": `import { isOpen } from "../bookings/rules/open";\nexport const announce = isOpen;\n`,
      "server/bookings/rules/open.ts": "export const isOpen = (row: object) => Boolean(row);\n",
      "server/bookings/rules/open.test.ts": `import { announce } from "@/server/webhooks/announce";\nannounce({});\n`,
      "server/boot.ts": `import { announce } from "./webhooks/announce";\nannounce({});\n`,
    });
    expect(found).toEqual([]);
  });
});
