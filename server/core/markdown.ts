// isomorphic
import type { Nodes, Parent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/*
 * What hosts write of themselves and of their meetings is Markdown (CommonMark). It is read into a tree and never into HTML: pages make
 * elements of the parts they know, everything else is shown as the text that it is. Only pages rendered on the server read it, so that
 * no browser loads a parser.
 */

/**
 * Longer or more deeply nested texts, which no person writes, are shown as they are: parsing them takes long, and walking their trees
 * fails.
 */
const LONGEST = 10_000;
const DEEPEST = 24;
const MANY_QUOTES = /^(?:[ \t]*>){24}/m;

/** Trees of the texts that were read last: a page is looked at more often than it is changed. */
const KEPT = 100;
const trees = new Map<string, Root>();

/** The tree of a text. */
export function readMarkdown(text: string): Root {
  const known = trees.get(text);
  if (known) return known;
  const read = text.length <= LONGEST && !MANY_QUOTES.test(text) ? fromMarkdown(text) : asWritten(text);
  const tree = isTooDeep(read) ? asWritten(text) : read;
  if (trees.size >= KEPT) trees.delete(trees.keys().next().value!);
  trees.set(text, tree);
  return tree;
}

const asWritten = (value: string): Root => ({ type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] });

function isTooDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= DEEPEST; depth++) level = level.flatMap((node) => ("children" in node ? node.children : []));
  return level.length > 0;
}

/** An address that a link of a host may lead to; null for any other, such as `javascript:`. */
export function safeHref(address: string): string | null {
  return URL.canParse(address) && /^(https?|mailto|tel):$/.test(new URL(address).protocol) ? address : null;
}

/** The text without marks, for previews and other places without formatting. Each block is a line; a link's address follows its text. */
export function plainText(text: string): string {
  return blocks(readMarkdown(text))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const blocks = (parent: Parent): string => parent.children.map(plain).join("\n\n");
const inline = (parent: Parent): string => parent.children.map(plain).join("");

function plain(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "html":
      return node.value;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "link": {
      const label = inline(node);
      return label === node.url || node.url === `mailto:${label}` || !safeHref(node.url) ? label : `${label} (${node.url})`;
    }
    case "list":
      return node.children
        .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : "-"} ${blocks(item).replaceAll(/\n+/g, "\n  ")}`)
        .join("\n");
    case "root":
    case "blockquote":
    case "listItem":
      return blocks(node);
    default:
      return "children" in node ? inline(node) : "";
  }
}
