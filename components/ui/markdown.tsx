import type { Nodes, Parent } from "mdast";
import type { ReactNode } from "react";
import { readMarkdown, safeHref } from "@/server/core/markdown";

interface MarkdownProps {
  text: string;
  className?: string;
}

/**
 * A host's text with its emphasis, lists and links. For components that are rendered on the server: the parser is no part of a page's
 * scripts. Headings become bold lines, for a page has headings of its own; images and HTML are shown as the text they are.
 */
export function Markdown({ text, className = "" }: MarkdownProps) {
  return (
    <div className={`whitespace-pre-line break-words [&_ol]:list-decimal [&_ul]:list-disc [&>*+*]:mt-2 [&_:is(ol,ul)]:ps-5 ${className}`}>
      {children(readMarkdown(text))}
    </div>
  );
}

// biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which keep their places
const children = (parent: Parent): ReactNode => parent.children.map((node, index) => <Node key={index} node={node} />);

function Node({ node }: { node: Nodes }): ReactNode {
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "paragraph":
      return <p dir="auto">{children(node)}</p>;
    case "heading":
      return (
        <p dir="auto" className="font-semibold text-emphasis">
          {children(node)}
        </p>
      );
    case "strong":
      return <strong className="font-semibold text-emphasis">{children(node)}</strong>;
    case "emphasis":
      return <em>{children(node)}</em>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return <p className="whitespace-pre-wrap">{node.value}</p>;
    case "break":
      return <br />;
    case "link":
      return <Link href={safeHref(node.url)}>{children(node)}</Link>;
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "list":
      return node.ordered ? <ol start={node.start ?? undefined}>{children(node)}</ol> : <ul>{children(node)}</ul>;
    case "listItem":
      return <li dir="auto">{children(node)}</li>;
    case "blockquote":
      return <blockquote className="border-default border-s-2 ps-3">{children(node)}</blockquote>;
    case "thematicBreak":
      return <hr className="border-subtle" />;
    default:
      return "children" in node ? children(node) : null;
  }
}

/** Leads away from the page, so that a half-filled form is not lost, and tells the other side nothing. */
function Link({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return children;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="font-medium text-emphasis underline underline-offset-2"
    >
      {children}
    </a>
  );
}
