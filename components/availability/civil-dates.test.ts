import { describe, expect, it } from "vitest";
import { civilRange, civilRuns } from "./civil-dates";

describe("civil dates", () => {
  it("name the year once where it is the same", () => {
    expect(civilRange("2026-05-06", "2026-05-06", "en")).toBe("Wed, May 6, 2026");
    expect(civilRange("2026-05-06", "2026-05-08", "en-GB")).toMatch(/^Wed,? 6 May – Fri,? 8 May 2026$/);
    expect(civilRange("2026-05-06", "2026-05-08", "en")).toBe("Wed, May 6 – Fri, May 8, 2026");
    expect(civilRange("2026-12-31", "2027-01-01", "en")).toBe("Thu, Dec 31, 2026 – Fri, Jan 1, 2027");
  });

  it("are written as runs", () => {
    expect(civilRuns(["2026-02-16", "2026-02-17", "2026-12-28"], "en")).toBe("Mon, Feb 16 – Tue, Feb 17, 2026; Mon, Dec 28, 2026");
  });
});
