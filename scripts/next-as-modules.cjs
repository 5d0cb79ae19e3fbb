// A webpack loader for the browser's scripts: gives Next's own code in the form of ES modules, which Next ships beside the CommonJS
// form (next/dist/esm). webpack leaves out of ES modules what nobody imports, and joins them without a wrapper each.
const { existsSync, readFileSync } = require("node:fs");
const { transformSync } = require("esbuild");

/** Modules with something smaller in their place. */
const REPLACED = {
  // the browser's scripts read nothing of it but `env`
  "build/polyfills/process.js": "module.exports = globalThis.process?.env ? globalThis.process : { env: {} };",
  // the product has none
  "lib/require-instrumentation-client.js": "module.exports = [];",
  // what stands in for the document when app/global-error.tsx has failed as well
  "client/components/builtin/global-error.js": `import { createElement as h } from "react";
    export default () => h("html", { lang: "en" }, h("body", null,
      h("h1", null, "Something went wrong"), h("p", null, "Please load this page again.")));`,
};

/** Their `require` calls only say "not before the rest has loaded"; as imports they let a module be joined with the rest. */
const WITH_LATE_REQUIRES = new Set(["client/app-next.js", "client/components/links.js"]);

module.exports = function nextAsModules(source) {
  const name = this.resourcePath.replaceAll("\\", "/").split("/next/dist/").at(-1);
  if (REPLACED[name]) return REPLACED[name];
  const twin = this.resourcePath.replace(/([\\/]next[\\/]dist[\\/])/, "$1esm/");
  if (!existsSync(twin)) return source;
  this.addDependency(twin);
  const code = readFileSync(twin, "utf8").replace(/ with \{\s*'turbopack-transition'[^}]*\}/, "");
  // what the build's settings switch off goes before webpack looks who imports what
  const { code: used } = transformSync(code, { define: this.getOptions().define, minifySyntax: true, format: "esm", target: "es2022" });
  return WITH_LATE_REQUIRES.has(name) ? withImports(used) : used;
};

function withImports(code) {
  const requests = [];
  const body = code.replace(/\brequire\("([^"]+)"\)/g, (_, request) => `late${requests.push(request) - 1}`);
  return `${requests.map((request, index) => `import * as late${index} from "${request}";`).join("\n")}\n${body}`;
}
