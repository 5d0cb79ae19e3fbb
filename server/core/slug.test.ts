import { expect, it } from "vitest";
import { slugOf } from "./slug";

it.each([
  ["Intro call (30 min)", "intro-call-30-min"],
  ["Größe", "groesse"],
  ["Gro\u0308ße ÄRZTE", "groesse-aerzte"],
  ["Łódź, ønske & æble", "lodz-onske-aeble"],
  ["Приём врача", "priyom-vracha"],
  ["Ελληνικά", "ellinika"],
  ["会议室预订", "hui-yi-shi-yu-ding"],
  ["한국어 상담", "hangugeo-sangdam"],
  ["30分", "30fen"],
  ["a_b.c – d", "a-b-c-d"],
  ["🎉 party", "party"],
  ["🎉", ""],
])("makes %s into %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it("is what an address may be, however long the title", () => {
  for (const title of ["مكالمة مع الفريق", "שיחה", "การประชุม", `${"a".repeat(99)} b`, "東京 ".repeat(80)]) {
    expect(slugOf(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(slugOf(title).length).toBeLessThanOrEqual(100);
    expect(slugOf(title, 40).length).toBeLessThanOrEqual(40);
  }
});
