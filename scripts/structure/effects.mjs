import { lineAt } from "./files.mjs";
import { isFunction, walk } from "./walk.mjs";

const EFFECT = /^use(Layout|Insertion)?Effect$/;

/** `useEffect(…)` and `React.useEffect(…)`: what is given first. Of `ref={…}` and `ref: …` the value. Else undefined. */
function reactCallback(node) {
  if (node.type === "CallExpression") {
    const name = node.callee.type === "MemberExpression" ? node.callee.property.name : node.callee.name;
    return EFFECT.test(name ?? "") ? node.arguments[0] : undefined;
  }
  const isRef = node.type === "JSXAttribute" && node.name.name === "ref" && node.value?.type === "JSXExpressionContainer";
  const given = isRef ? node.value.expression : undefined;
  return given && (isFunction(given) || given.type === "Identifier") ? given : undefined;
}

/** The functions of a file by name, so that one that is handed over by its name is read too. */
function namedFunctions(program) {
  const found = new Map();
  walk(program, (node) => {
    if (node.type === "FunctionDeclaration" && node.id) found.set(node.id.name, node);
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && isFunction(node.init)) found.set(node.id.name, node.init);
  });
  return found;
}

/** What a function gives back: the body of a short arrow function, else its own returns and not those of functions inside it. */
function returned({ body }) {
  if (body.type !== "BlockStatement") return [body];
  const values = [];
  walk(body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === "ReturnStatement" && node.argument) values.push(node.argument);
  });
  return values;
}

const bare = (node) => (node.type === "ParenthesizedExpression" ? bare(node.expression) : node);

/**
 * React calls whatever an effect or a ref callback returns as its clean-up. What a call returns is another's business and changes under
 * us (`scrollIntoView()` returns a promise in new browsers), so only a function written there may be returned.
 */
export function effects(project) {
  const findings = [];
  for (const file of project.modules) {
    if (!file.program || !/Effect\(|\bref=\{/.test(file.text)) continue;
    const named = namedFunctions(file.program);
    walk(file.program, (node) => {
      const given = reactCallback(node);
      if (!given) return;
      const callback = given.type === "Identifier" ? named.get(given.name) : given;
      // a ref is an object as a rule; an effect's function has to be there to be read
      if (!callback && node.type === "JSXAttribute") return;
      const bad =
        callback && isFunction(callback)
          ? returned(callback)
              .map(bare)
              .find((value) => !isFunction(value))
          : given;
      if (!bad && !callback.async) return;
      const advice = "return nothing, or a clean-up function written here: put the call into braces.";
      findings.push({ file: file.path, line: lineAt(file.text, (bad ?? callback).start), rule: "effect's return", advice });
    });
  }
  return findings;
}
