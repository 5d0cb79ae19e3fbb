// Writes server/webhooks/rules/special-addresses.json from the IANA registries of special-purpose addresses (RFC 6890).
//   npm run addresses:update                   from iana.org
//   npm run addresses:update -- V4.csv V6.csv  from copies of the two files
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const TARGET = path.resolve(import.meta.dirname, "../server/webhooks/rules/special-addresses.json");
const REGISTRIES = [
  "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry-1.csv",
  "https://www.iana.org/assignments/iana-ipv6-special-registry/iana-ipv6-special-registry-1.csv",
];

/** The cells of each row of a CSV text (RFC 4180). */
function cellsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push((quoted ?? plain).replaceAll('""', '"').replace(/\s+/g, " ").trim());
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** A registry's address blocks. A row may have two, and a footnote behind. */
function blocksOf(csv) {
  const [head, ...rows] = cellsOf(csv);
  const [block, name] = ["Address Block", "Name"].map((title) => head.indexOf(title));
  return rows.flatMap((row) =>
    row[block].split(",").map((one) => ({
      block: one.replace(/\[\d+\]/g, "").trim(),
      name: row[name].replaceAll('"', ""),
    })),
  );
}

async function read(source) {
  if (!source.startsWith("https:")) return readFileSync(source, "utf8");
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}. Download both files and give their names.`);
  return answer.text();
}

const given = process.argv.slice(2);
const texts = await Promise.all((given.length === 2 ? given : REGISTRIES).map(read));
const blocks = texts.flatMap(blocksOf);
const rows = blocks.map(({ block, name }) => `  { "block": ${JSON.stringify(block)}, "name": ${JSON.stringify(name)} }`);
writeFileSync(TARGET, `[\n${rows.join(",\n")}\n]\n`);
console.log(`${blocks.length} address blocks`);
