import { describe, expect, it } from "vitest";
import { addDays, addMonths, dateName, monthName, weeksOf } from "./calendar-days";

describe("calendar dates", () => {
  it("step over months, years and leap days", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addMonths("2026-12-31", 1)).toBe("2027-01-01");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-01");
  });

  it("fill whole weeks from the chosen first day", () => {
    const weeks = weeksOf("2026-05-20", "Monday");
    expect(weeks[0]?.[0]).toBe("2026-04-27");
    expect(weeks.at(-1)?.at(-1)).toBe("2026-05-31");
    expect(weeksOf("2026-02-01", "Sunday")).toHaveLength(4);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it("have names", () => {
    expect(monthName("2026-05-06")).toBe("May 2026");
    expect(dateName("2026-05-06", "en")).toBe("Wed, May 6, 2026");
    expect(dateName("2026-05-06", "en-GB")).toMatch(/^Wed,? 6 May 2026$/);
  });
});
