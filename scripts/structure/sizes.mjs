import { countLines } from "./files.mjs";
import { layerOf } from "./layers.mjs";

const MAX_LINES = 400;
const MAX_COLUMNS = 140;
const MAX_PAGE_LINES = 40;
const MAX_MEDIAN = 80;
const MAX_P90 = 250;
/** Below this many files a median says nothing. */
const ENOUGH_FILES = 30;

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** { count, median, p90, max } in lines, over all code files. */
export function sizeSummary(project) {
  const sorted = project.modules.map((module) => countLines(module.text)).sort((a, b) => a - b);
  return { count: sorted.length, median: percentile(sorted, 0.5), p90: percentile(sorted, 0.9), max: sorted.at(-1) ?? 0 };
}

function fileFinding(module) {
  const lines = countLines(module.text);
  const isPage = /^app\/(.*\/)?page\.tsx$/.test(module.path);
  if (isPage && lines > MAX_PAGE_LINES)
    return [`a page has at most ${MAX_PAGE_LINES} lines, this one ${lines}: move its markup to components/.`];
  return lines > MAX_LINES ? [`a file has at most ${MAX_LINES} lines, this one ${lines}: split it by noun or verb.`] : [];
}

/** Files of at most 400 lines, pages of at most 40; a median of at most 80 and a 90th percentile of at most 250. */
export function sizes(project) {
  const findings = project.modules.flatMap((module) =>
    fileFinding(module).map((advice) => ({ file: module.path, line: 1, rule: "file size", advice })),
  );
  const { count, median, p90 } = sizeSummary(project);
  const isUnhealthy = count >= ENOUGH_FILES && (median > MAX_MEDIAN || p90 > MAX_P90);
  if (!isUnhealthy) return findings;
  const found = `the median is ${median} lines (at most ${MAX_MEDIAN}) and the 90th percentile ${p90} (at most ${MAX_P90})`;
  return [...findings, { file: ".", line: 1, rule: "file size", advice: `${found}: split the largest files.` }];
}

const HAS_COLUMNS = /\.(ts|tsx|mts|mjs|cjs|css)$|^docs\/.*\.md$/;
/** Migrations stay as they were applied, and words are as long as they are. */
const OF_ANY_WIDTH = /^(prisma\/migrations|server\/i18n\/messages)\/|^next-env\.d\.ts$/;

/** Lines of at most 140 columns: the formatter leaves comments, texts and SQL as they are. */
export function columns(project) {
  const files = project.files.filter(({ path }) => HAS_COLUMNS.test(path) && !OF_ANY_WIDTH.test(path) && layerOf(path) !== "generated");
  return files.flatMap((file) =>
    file.text.split("\n").flatMap((text, index) => {
      const width = [...text].length;
      if (width <= MAX_COLUMNS) return [];
      return [
        { file: file.path, line: index + 1, rule: "line width", advice: `a line has at most ${MAX_COLUMNS} columns, this one ${width}.` },
      ];
    }),
  );
}
