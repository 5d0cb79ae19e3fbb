import { lineAt } from "./files.mjs";
import { insideDomain, isRule, isTest, layerOf } from "./layers.mjs";
import { isMember, walk } from "./walk.mjs";

const WORTH_PARSING = /\b(Date|Math|performance|process|Request|Response)\b/;
const HTTP_TYPES = new Set(["Request", "Response"]);
const NAMED_BY_KEY = new Set(["Property", "PropertyDefinition", "MethodDefinition", "TSPropertySignature", "TSMethodSignature"]);
const DECLARATIONS =
  /^(Import\w*Specifier|TS(TypeAlias|Interface|Enum)Declaration|ClassDeclaration|FunctionDeclaration|VariableDeclarator|TSTypeParameter)$/;

function isClock(node) {
  const isArglessDate = node.type === "NewExpression" && node.callee.name === "Date" && node.arguments.length === 0;
  return isArglessDate || isMember(node, "Date", "now") || isMember(node, "performance", "now");
}

/** True where an identifier is only a name: a key, the right side of a dot, a renamed import. */
function isPlainName(node, parent) {
  if (parent?.type === "MemberExpression") return parent.property === node && !parent.computed;
  if (parent?.type === "TSQualifiedName") return parent.right === node;
  if (NAMED_BY_KEY.has(parent?.type)) return parent.key === node && !parent.computed && !parent.shorthand;
  return false;
}

/** Names among Request and Response that the file declares or imports itself. */
function ownNames(program) {
  const names = new Set();
  walk(program, (node) => {
    if (!DECLARATIONS.test(node.type)) return;
    const name = node.local ?? node.id ?? node.name;
    names.add(name?.name ?? name);
  });
  return names;
}

function adviceFor(node, parent, file, own) {
  if (isClock(node)) return ["clock", "time is ctx.now: pass it in."];
  if (isMember(node, "Math", "random")) return ["randomness", "take identifiers and random values from server/core."];
  if (isRule(file.path) && isMember(node, "process", "env")) return ["pure rules", "rules read no environment: pass the value in."];
  const isHttp = node.type === "Identifier" && HTTP_TYPES.has(node.name) && !own.has(node.name) && !isPlainName(node, parent);
  // client.ts reads what fetch answers; everywhere else these types mean that a transport has leaked in.
  if (isHttp && insideDomain(file.path) !== "client.ts") {
    return ["transport in the domain", `${node.name} belongs to a transport: take plain input and return a DTO.`];
  }
  return undefined;
}

/** No clock, no randomness, no HTTP types in domain code; no environment in rules. */
export function domainGlobals(project) {
  const findings = [];
  for (const file of project.modules) {
    if (layerOf(file.path) !== "domain" || isTest(file.path) || !file.program || !WORTH_PARSING.test(file.text)) continue;
    const own = ownNames(file.program);
    walk(file.program, (node, parent) => {
      const found = adviceFor(node, parent, file, own);
      if (found) findings.push({ file: file.path, line: lineAt(file.text, node.start), rule: found[0], advice: found[1] });
    });
  }
  return findings;
}
