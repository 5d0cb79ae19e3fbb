/** A text or key that no transport may take, and words of the sentence with which each must refuse it. */
export const REFUSED_TEXTS = [
  { what: "NUL", text: "a\0b", says: "NUL character" },
  { what: "half of a pair, the first", text: "a\ud83d", says: "surrogate pair" },
  { what: "half of a pair, the second", text: "\udca9b", says: "surrogate pair" },
] as const;

export const RESERVED = ["__proto__", "constructor", "prototype"] as const;

/** `levels` objects in one another. */
export function nested(levels: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

/** An object with one key of its own, `__proto__` included. */
export const withKey = (key: string, value: unknown): Record<string, unknown> => Object.fromEntries([[key, value]]);

/** Texts that must pass every transport and come back letter by letter. */
export const KEPT_TEXTS = [
  '\'; DROP TABLE "Booking"; --',
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of other languages
  "{{7*7}} ${7*7} %s %n %00",
  "100%_\\",
  "BEGIN:VCALENDAR; , : \\n END",
  "👩‍👩‍👧‍👦 e\u0301 ﷽ Ω≈ç√∫",
  "=1+1 @SUM(A1)",
  "toString hasOwnProperty null undefined NaN",
] as const;
