// isomorphic

// Making a format of Intl costs a hundred times what using it does, and a month on the booking page takes a hundred of them.

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Languages come from outside: what nobody asks for any more makes room. */
const MOST = 500;

function kept<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= MOST) formats.clear();
  const made = make();
  formats.set(key, made);
  return made;
}

/** A format of dates in UTC, made once for a language (a BCP 47 tag) and its options. */
export function utcFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, language + JSON.stringify(options), () => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }));
}

/** A number in the digits of a language. */
export function numberText(value: number, language: string): string {
  return kept(numbers, language, () => new Intl.NumberFormat(language)).format(value);
}
