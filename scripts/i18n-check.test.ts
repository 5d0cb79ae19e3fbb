import { describe, expect, test } from "vitest";
import { allProblems, calledKeys, catalogueProblems, literalWords, messageProblems, usedKeys } from "./i18n-check";

test("every language says all that the public pages and the mail say", async () => {
  expect(await allProblems()).toEqual([]);
});

describe("the check notices", () => {
  test("missing and foreign keys", () => {
    expect(catalogueProblems("de", { booker: { a: "A", b: "B" } }, { booker: { a: "A", c: "C" } })).toEqual([
      'de: booker lacks "b"',
      'de: booker has "c", which English has not',
    ]);
  });

  test("placeholders that differ, in every plural form", () => {
    const english = { one: "{count} day in {month}", other: "{count} days in {month}" };
    expect(messageProblems("de", english, { one: "ein Tag im {month}", other: "{count} Tage" })).toEqual(['"other" lacks {month}']);
    expect(messageProblems("de", "{name}", "{nam}")).toEqual(['"other" lacks {name}', '"other" has an unknown {nam}']);
  });

  test("plural forms that the language asks for", () => {
    const english = { one: "{count} day", other: "{count} days" };
    const problems = messageProblems("ar", english, { one: "x", two: "x", few: "{count}", other: "{count}" });
    expect(problems.sort()).toEqual(['lacks the plural form "many"', 'lacks the plural form "zero"']);
    expect(messageProblems("fr", english, "{count} jours")).toEqual(["has no plural forms"]);
    expect(messageProblems("de", english, { one: "1", few: "{count}", other: "{count}" })).toEqual(['has a needless form "few"']);
  });

  test("keys in calls, choices and templates", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code to read
    const source = 't("a.b", { x }); t(isIt ? "c.d" : "e.f"); t(`place.${location.type}`);';
    expect(calledKeys(source)).toEqual(["a.b", "c.d", "e.f"]);
    const { exact, patterns } = usedKeys(source);
    expect(exact).toEqual(["a.b", "c.d", "e.f"]);
    expect(patterns.map((pattern) => [pattern.test("place.phone"), pattern.test("places.phone")])).toEqual([[true, false]]);
  });

  test("words that bypass the catalogue", () => {
    expect(literalWords('<p className="x">Hello there</p><a aria-label="Next month">{t("x")}</a>')).toEqual(["Next month", "Hello there"]);
    expect(literalWords('<p>{t("a")}</p> const x = a < b && c > D;')).toEqual([]);
  });
});
