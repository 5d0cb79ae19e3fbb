import { describe, expect, it } from "vitest";
import { instant } from "@/server/core/units";
import { hrefOf, readSlot } from "./address";

describe("the address of the booking page", () => {
  it("keeps what is not its own", () => {
    const query = new URLSearchParams(
      hrefOf("name=Ada&guests=a%40x.org&guests=b%40x.org", { month: "2026-12", slot: instant(Date.UTC(2026, 11, 1, 9)) }),
    );
    expect(query.getAll("guests")).toEqual(["a@x.org", "b@x.org"]);
    expect(Object.fromEntries(query)).toMatchObject({ name: "Ada", month: "2026-12", slot: "2026-12-01T09:00:00.000Z" });
  });

  it("reads back the slot that it wrote, and nothing else", () => {
    expect(readSlot("2026-12-01T09:00:00.000Z")).toBe(Date.UTC(2026, 11, 1, 9));
    for (const text of ["", "tomorrow", "1", "2026-12-01", null, undefined]) expect(readSlot(text)).toBeNull();
  });
});
