import { isCode, loadFiles } from "./files.mjs";
import { parseModule } from "./modules.mjs";

/** What every rule reads, of the files under a folder that git does not ignore. */
export const loadProject = (root) => projectOf(loadFiles(root));

/**
 * What every rule reads, of texts [{ path, text }]: all files, { path, text, isCode }, and the code files among them with their imports,
 * exports and syntax tree.
 */
export function projectOf(texts) {
  const files = texts.map((file) => ({ ...file, isCode: isCode(file.path) }));
  const known = new Set(files.map((file) => file.path));
  const modules = files.filter((file) => file.isCode).map((file) => parseModule(file, known));
  return { files, modules, byPath: new Map(modules.map((module) => [module.path, module])) };
}
