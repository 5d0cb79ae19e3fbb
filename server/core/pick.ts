// isomorphic

/** Those members of an object that are named. */
export function pick<T extends object, Name extends keyof T>(of: T, names: readonly Name[]): Pick<T, Name> {
  const picked = {} as Pick<T, Name>;
  for (const name of names) picked[name] = of[name];
  return picked;
}
