/** A slug for what somebody types as a title; the letters' table is loaded when the first title is typed, so it comes as a promise. */
export async function suggestSlug(title: string, most?: number): Promise<string> {
  const { slugOf } = await import("@/server/core/slug");
  return slugOf(title, most);
}
