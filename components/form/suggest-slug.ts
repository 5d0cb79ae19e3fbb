let asked: Promise<unknown> | null = null;

/** A slug for what somebody types as a title; the letters' table is loaded when the first title is typed, so it comes as a promise. */
export function suggestSlug(title: string, most?: number): Promise<string> {
  const answer = import("@/server/core/slug").then(({ slugOf }) => slugOf(title, most));
  asked = answer.catch(() => undefined);
  return answer;
}

/** Resolves when what was asked for so far stands in its field: a form that is sent meanwhile waits for it. */
export async function suggestionsMade(): Promise<void> {
  if (!asked) return;
  await asked;
  // whoever asked puts it into the field next
  await new Promise((resolve) => setTimeout(resolve));
}
