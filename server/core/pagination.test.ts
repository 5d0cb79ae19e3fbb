import { describe, expect, it } from "vitest";
import { Cursor, Direction, Skip, Take } from "./pagination";

const problem = (schema: typeof Take, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe("a page of a list", () => {
  it.each([1, 250])("takes %i items", (take) => expect(Take.parse(take)).toBe(take));
  it.each([0, 251, 1.5, "3", Number.NaN])("does not take %j of them, and says how many", (take) =>
    expect(problem(Take, take)).toBe("Use a whole number from 1 to 250"),
  );
  it("passes over none to a million", () => {
    expect([0, 1_000_000].map((skip) => Skip.parse(skip))).toEqual([0, 1_000_000]);
    for (const skip of [-1, 1_000_001]) expect(problem(Skip, skip)).toContain("from 0 to 1000000");
  });
  it("goes on from a cursor of ours, forwards or backwards", () => {
    expect(Cursor.safeParse("x".repeat(201)).success).toBe(false);
    expect(Direction.safeParse("up").error?.issues[0]?.message).toBe("Use asc or desc");
  });
});
