import { expect, it } from "vitest";
// @ts-expect-error a plain script without types
import { columns } from "./sizes.mjs";

const widths = (files: Record<string, string>): string[] =>
  columns({ files: Object.entries(files).map(([path, text]) => ({ path, text })) }).map(
    ({ file, line, rule }: { file: string; line: number; rule: string }) => `${file}:${line}: ${rule}`,
  );

it("limits lines to 140 columns, also in comments, SQL and documents", () => {
  const [fits, long] = ["x".repeat(137), "x".repeat(138)];
  const files = {
    "components/a.tsx": `export const a = 1;\n// ${fits}\n// ${long}\n`,
    "server/core/sql.ts": `export const sql = \`\n  SELECT ${long}\`;\n`,
    "app/globals.css": `/* ${fits} */\n`,
    "docs/a.md": `${long}xxx\n${"é".repeat(140)}\n`,
  };
  expect(widths(files)).toEqual([
    "components/a.tsx:3: line width",
    "server/core/sql.ts:2: line width",
    "app/globals.css:1: line width",
    "docs/a.md:1: line width",
  ]);
});

it("leaves generated files, migrations, words and the README as they are", () => {
  const text = `${"x".repeat(141)}\n`;
  const paths = ["prisma/generated/client.ts", "prisma/migrations/1/migration.sql", "server/i18n/messages/en/booker.ts", "README.md"];
  expect(widths(Object.fromEntries(paths.map((path) => [path, text])))).toEqual([]);
});
