export const EDITOR_TABS = ["basics", "availability", "limits", "form", "advanced", "api"] as const;
export type EditorTab = (typeof EDITOR_TABS)[number];

export const editorTabLabels: Record<EditorTab, string> = {
  basics: "Basics",
  availability: "Availability",
  limits: "Limits",
  form: "Booking form",
  advanced: "Advanced",
  api: "API",
};

export function editorTabOf(text: string | null): EditorTab {
  return EDITOR_TABS.find((tab) => tab === text) ?? "basics";
}
