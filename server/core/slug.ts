// isomorphic

/** A slug made of a title: "Intro call (30 min)" -> "intro-call-30-min". Letters lose their marks; what has no Latin letter becomes nothing. */
export function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 100)
    .replace(/-$/, "");
}
