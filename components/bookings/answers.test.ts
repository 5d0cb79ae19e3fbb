import { describe, expect, it } from "vitest";
import { answersOf } from "./answers";

describe("answers", () => {
  it("stand under the label of their question, of the default field, or their slug", () => {
    const answers = answersOf({ goal: "Growth", notes: "Hi", "team-size": 4 }, [{ type: "text", slug: "goal", label: "Your goal" }]);
    expect(answers.map(({ label, text }) => `${label}: ${text}`)).toEqual(["Your goal: Growth", "Additional notes: Hi", "Team size: 4"]);
  });

  it("read as text, whatever they are", () => {
    const texts = answersOf({ a: true, b: ["x", "y"], c: { firstName: "Ana", lastName: "Souza" } }).map(({ text }) => text);
    expect(texts).toEqual(["Yes", "x, y", "Ana Souza"]);
  });

  it("leave out what is empty or shown elsewhere", () => {
    expect(answersOf({ name: "Ana", email: "ana@example.com", notes: "", topics: [], guests: ["a@b.c"] })).toEqual([]);
  });
});
