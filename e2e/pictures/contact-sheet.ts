import { writeFileSync } from "node:fs";
import path from "node:path";

/** An index.html beside the pictures that shows them all, small, grouped by state. */
export function writeContactSheet(folder: string, files: readonly string[]) {
  const states = [...new Set(files.map((file) => file.split("_")[0] ?? ""))];
  const figure = (file: string) =>
    `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${file.replace(".png", "")}</figcaption></figure>`;
  const sections = states.map((state) => {
    const pictures = files.filter((file) => file.startsWith(`${state}_`));
    return `<h2>${state}</h2><div>${pictures.map(figure).join("")}</div>`;
  });
  const style =
    "body{font:14px system-ui;margin:24px;background:#eee}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}" +
    "img{height:320px;border:1px solid #bbb}figcaption{font-size:11px}";
  const head = `<meta charset="utf-8"><title>Gallery</title><style>${style}</style>`;
  const html = `<!doctype html><html lang="en">${head}<h1>Public pages</h1>${sections.join("\n")}</html>`;
  writeFileSync(path.join(folder, "index.html"), html);
}
