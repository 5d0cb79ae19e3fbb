import { directionOf, type Language } from "@/server/i18n/translate";
import { DARK_STYLES, STYLES, TONES, type Tone } from "./look";

export interface Line {
  text: string;
  /** Beside the text, quieter: a role, an address. */
  note?: string | undefined;
  /** Only http, https, mailto and tel become links. */
  href?: string | undefined;
}

/** One mail, before it has a form. All texts are plain and may come from strangers. */
export interface Letter {
  language: Language;
  /** What a list of mails shows behind the subject. */
  preview: string;
  badge?: { text: string; tone: Tone };
  heading: string;
  paragraphs: string[];
  /** The meeting: the leaf of a tear-off calendar, its title, and when. `struck` when it does not take place. */
  meeting?: {
    leaf: { month: string; day: string };
    title: string;
    day: string;
    time: string;
    zone: string;
    former?: string | undefined;
    struck: boolean;
  };
  rows: { label: string; lines: Line[] }[];
  /** The first is the primary one. */
  actions: { label: string; url: string }[];
  footer: string[];
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

/** Text of any origin as HTML: escaped, line ends kept. */
const html = (text: string) => escapeHtml(text).replace(/\r\n|\r|\n/g, "<br>");

const safeHref = (href: string | undefined) => (href && /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(href) ? href : undefined);

/** The plain-text form: the same content in the same order. */
export function letterText(letter: Letter): string {
  const { meeting } = letter;
  const rows = letter.rows.map(
    ({ label, lines }) => `${label}:\n${lines.map((line) => `  ${lineText(line).replace(/\n/g, "\n  ")}`).join("\n")}`,
  );
  const blocks = [
    letter.heading,
    ...letter.paragraphs,
    ...(meeting ? [[meeting.title, meeting.day, meeting.time, meeting.zone, meeting.former].filter(Boolean).join("\n")] : []),
    ...rows,
    ...letter.actions.map(({ label, url }) => `${label}:\n${url}`),
    `-- \n${letter.footer.join("\n")}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function lineText({ text, note, href }: Line): string {
  const link = safeHref(href);
  const isShown = !link || link.replace(/^(mailto|tel):/, "") === text;
  return [text, note && `(${note})`, isShown ? "" : link].filter(Boolean).join(" ");
}

const TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"';

/** The HTML form: one column, no images, no remote anything; readable without its styles. */
export function letterHtml(letter: Letter): string {
  const footer = letter.footer.map(html).join("<br>");
  return `<!doctype html>
<html lang="${letter.language}" dir="${directionOf(letter.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(letter.heading)}</title>
<style>${DARK_STYLES}</style>
</head>
<body class="page" style="${STYLES.page}">
<div style="${STYLES.preview}">${escapeHtml(letter.preview)}</div>
${TABLE} class="page" style="${STYLES.outer}"><tr><td align="center" class="gutter" style="${STYLES.gutter}">
${TABLE} style="${STYLES.column}"><tr><td class="card" style="${STYLES.card}">
${badgeHtml(letter)}<h1 class="strong" style="${STYLES.heading}">${html(letter.heading)}</h1>
${letter.paragraphs.map((text) => `<p style="${STYLES.paragraph}">${html(text)}</p>`).join("\n")}
${meetingHtml(letter)}${rowsHtml(letter)}${actionsHtml(letter)}
</td></tr></table>
${TABLE} style="${STYLES.column}"><tr><td class="quiet" style="${STYLES.footer}">${footer}</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function badgeHtml({ badge }: Letter): string {
  if (!badge) return "";
  const style = `${STYLES.badge};${TONES[badge.tone]}`;
  return `<p style="${STYLES.badgeLine}"><span class="${badge.tone}" style="${style}">${html(badge.text)}</span></p>\n`;
}

function meetingHtml({ meeting }: Letter): string {
  if (!meeting) return "";
  const strike = meeting.struck ? ";text-decoration:line-through" : "";
  const leaf = [
    `<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" class="leaf" style="${STYLES.leaf}">`,
    `<tr><td align="center" class="quiet" style="${STYLES.leafMonth}">${html(meeting.leaf.month)}</td></tr>`,
    `<tr><td align="center" class="strong" style="${STYLES.leafDay}">${html(meeting.leaf.day)}</td></tr></table>`,
  ].join("");
  const former = meeting.former ? `<div class="quiet" style="${STYLES.former}">${html(meeting.former)}</div>` : "";
  return `${TABLE} class="panel" style="${STYLES.panel}"><tr>
<td valign="top" width="56" style="${STYLES.leafCell}">${leaf}</td>
<td valign="top" style="${STYLES.panelText}"><div class="strong" style="${STYLES.title}">${html(meeting.title)}</div>
<div class="text" style="${STYLES.when}${strike}">${html(meeting.day)}<br>${html(meeting.time)}</div>
<div class="quiet" style="${STYLES.zone}">${html(meeting.zone)}</div>${former}</td>
</tr></table>\n`;
}

function lineHtml({ text, note, href }: Line): string {
  const link = safeHref(href);
  const shown = link ? `<a href="${escapeHtml(link)}" class="link" style="${STYLES.link}">${html(text)}</a>` : html(text);
  return note ? `${shown} <span class="quiet" style="${STYLES.note}">${html(note)}</span>` : shown;
}

function rowsHtml({ rows }: Letter): string {
  if (!rows.length) return "";
  const cells = rows.map(({ label, lines }) => {
    const value = lines.map((line) => `<div>${lineHtml(line)}</div>`).join("");
    const cell = `<td valign="top" class="value rule text" style="${STYLES.value}">${value}</td>`;
    return `<tr><td valign="top" class="label rule quiet" style="${STYLES.label}">${html(label)}</td>${cell}</tr>`;
  });
  return `${TABLE} style="${STYLES.rows}">${cells.join("\n")}</table>\n`;
}

function actionsHtml({ actions }: Letter): string {
  if (!actions.length) return "";
  const buttons = actions.map(({ label, url }, index) => {
    const [name, style] = index === 0 ? ["primary", STYLES.primary] : ["secondary", STYLES.secondary];
    return `<a href="${escapeHtml(safeHref(url) ?? "")}" class="button ${name}" style="${STYLES.button};${style}">${html(label)}</a>`;
  });
  return `<div style="${STYLES.actions}">${buttons.join("\n")}</div>`;
}
