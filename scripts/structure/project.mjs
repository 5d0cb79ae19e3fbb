import { loadFiles } from "./files.mjs";
import { parseModule } from "./modules.mjs";

/** What every rule reads: all text files, and the code files among them with their imports, exports and syntax tree. */
export function loadProject(root) {
  const files = loadFiles(root);
  const known = new Set(files.map((file) => file.path));
  const modules = files.filter((file) => file.isCode).map((file) => parseModule(file, known));
  return { files, modules, byPath: new Map(modules.map((module) => [module.path, module])) };
}
