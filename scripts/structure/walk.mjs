/** Visits every node of a syntax tree, parents first; where `visit` says false, what is inside is left out. */
export function walk(node, visit, parent) {
  if (visit(node, parent) === false) return;
  for (const key in node) {
    const child = node[key];
    if (Array.isArray(child)) {
      for (const item of child) if (item?.type) walk(item, visit, node);
    } else if (child?.type) {
      walk(child, visit, node);
    }
  }
}

/** True for `object.property`, written with a dot. */
export function isMember(node, object, property) {
  return (
    node.type === "MemberExpression" &&
    !node.computed &&
    node.object.type === "Identifier" &&
    node.object.name === object &&
    node.property.name === property
  );
}

/** True for a function literal. */
export function isFunction(node) {
  return node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression" || node?.type === "FunctionDeclaration";
}
