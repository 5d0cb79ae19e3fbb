/** Characters of a slug. */
const MAX = 255;

/** `wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted.slice(0, MAX);
  for (let n = 2; taken.has(slug); n++) slug = `${wanted.slice(0, MAX - `-${n}`.length)}-${n}`;
  return slug;
}
