import type { BookerWords } from "./types";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** `responses.notes` -> `notes`, `responses.name.lastName` -> `name.lastName`, `location.attendeePhone` -> `location`. */
function fieldOfInput(name: string): string {
  return name.startsWith("responses.") ? name.slice(10) : name.replace(/\..*$/, "");
}

/**
 * What is wrong with a form before it is sent, as sentences by field: the rules are those of the inputs themselves (required, type,
 * lengths), which hold without JavaScript too.
 */
export function findProblems(form: HTMLFormElement, t: BookerWords): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const control of Array.from(form.elements) as Control[]) {
    if (!control.name || !control.willValidate || control.validity.valid) continue;
    problems[fieldOfInput(control.name)] ??= sentenceFor(control, t);
  }
  return problems;
}

function sentenceFor(control: Control, t: BookerWords): string {
  const { validity, dataset, type } = control;
  if (validity.typeMismatch) return t(type === "url" ? "error.url" : "error.email");
  if (validity.tooShort && "minLength" in control) return t("error.tooShort", { count: control.minLength });
  return validity.badInput ? t("error.number") : t("error.required", { label: dataset.label ?? "" });
}
