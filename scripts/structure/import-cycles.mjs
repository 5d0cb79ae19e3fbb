import { isTestSupport } from "./layers.mjs";

/** path -> the own files it loads. Imports of types only are erased and cannot form a cycle. */
function importGraph(project) {
  const edges = (module) =>
    module.imports.filter((entry) => !entry.typeOnly && project.byPath.has(entry.target)).map((entry) => entry.target);
  return new Map(project.modules.map((module) => [module.path, [...new Set(edges(module))]]));
}

/** Tarjan's strongly connected components, those with a cycle in them. */
function cyclicComponents(graph) {
  const components = [];
  const state = new Map();
  const stack = [];

  function visit(node) {
    const own = { index: state.size, low: state.size, onStack: true };
    state.set(node, own);
    stack.push(node);
    for (const next of graph.get(node)) {
      const seen = state.get(next);
      if (!seen) own.low = Math.min(own.low, visit(next));
      else if (seen.onStack) own.low = Math.min(own.low, seen.index);
    }
    if (own.low === own.index) popComponent(node);
    return own.low;
  }

  function popComponent(root) {
    const component = stack.splice(stack.indexOf(root));
    for (const node of component) state.get(node).onStack = false;
    if (component.length > 1 || graph.get(root).includes(root)) components.push(component);
  }

  for (const node of graph.keys()) if (!state.has(node)) visit(node);
  return components;
}

/** The shortest way from `start` back to itself inside its component. */
function shortestCycle(graph, component, start) {
  const members = new Set(component);
  const queue = [[start]];
  const seen = new Set();
  for (const way of queue) {
    for (const next of graph.get(way.at(-1))) {
      if (next === start) return [...way, start];
      if (members.has(next) && !seen.has(next)) {
        seen.add(next);
        queue.push([...way, next]);
      }
    }
  }
  return [start];
}

/** No import cycles among own files. */
export function importCycles(project) {
  const graph = importGraph(project);
  return cyclicComponents(graph).map((component) => {
    const start = [...component].sort()[0];
    const way = shortestCycle(graph, component, start);
    const entry = project.byPath.get(start).imports.find((candidate) => !candidate.typeOnly && candidate.target === way[1]);
    const advice = `break ${way.join(" -> ")}: move what both need into a third file, or import only a type.`;
    return { file: start, line: entry?.line ?? 1, rule: "import cycle", advice };
  });
}

const folderOf = (path) => /^server\/([^/]+)\/./.exec(path)?.[1];

/** "bookings webhooks" -> the imports of the one from the other, types too: whoever names a shape knows of the folder. */
function folderImports(project) {
  const found = new Map();
  for (const module of project.modules) {
    const from = folderOf(module.path);
    if (!from || isTestSupport(module.path)) continue;
    for (const { target = "", line } of module.imports) {
      const to = folderOf(target);
      if (!to || to === from) continue;
      const pair = `${from} ${to}`;
      found.set(pair, [...(found.get(pair) ?? []), { file: module.path, line, target }]);
    }
  }
  return found;
}

/** No two folders under server/ import each other; each pair is told once, where the fewer imports are. */
export function folderCircles(project) {
  const found = folderImports(project);
  return [...found].flatMap(([pair, imports]) => {
    const [from, to] = pair.split(" ");
    const back = found.get(`${to} ${from}`);
    if (!back || back.length < imports.length || (back.length === imports.length && from > to)) return [];
    const [{ file, line, target }] = imports;
    const advice =
      `server/${to} imports server/${from} already, so this folder may not load ${target}: one of the two stands below the other. ` +
      "Move what both need into core, or what listens to both into jobs/consumers.ts.";
    return [{ file, line, rule: "folder circle", advice }];
  });
}
