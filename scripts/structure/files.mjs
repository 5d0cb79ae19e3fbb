import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

const CODE = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const TEXT = /\.(ts|tsx|mts|cts|mjs|cjs|js|jsx|json|md|css|prisma|sql|yaml|yml|toml|html|svg|sh|txt|example)$|(^|\/)([^./]+|\.[^./]+)$/;

/** Tracked files and new ones that git does not ignore. */
function listPaths(root) {
  const output = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(output.split("\0"))].filter((file) => file !== "" && TEXT.test(file)).sort();
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** [{ path, text }], paths relative to `root` with forward slashes. */
export function loadFiles(root) {
  return listPaths(root)
    .filter((file) => isFile(path.join(root, file)))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

export const isCode = (file) => CODE.test(file) && !file.endsWith(".d.ts");

/** The 1-based line of a character offset. */
export function lineAt(text, offset) {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line += 1;
  return line;
}

export function countLines(text) {
  if (text === "") return 0;
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
