import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeCallbackUrl } from "./callback-url";

describe("safeCallbackUrl", () => {
  it.each(["/event-types", "/bookings?status=past#first", "/d/abc/30min"])("keeps the path %s", (path) => {
    expect(safeCallbackUrl(path)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/a\n//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    "/auth/login?callbackUrl=/x",
    "/./auth/logout",
    "/..//evil.example",
    "/.//",
    undefined,
    ["/a", "/b"],
  ])("refuses %j", (wish) => {
    expect(safeCallbackUrl(wish)).toBe("/event-types");
  });

  it("never leaves the site, whatever is wished for", () => {
    const piece = fc.constantFrom("/", "\\", "..", ".", "//", "evil.example", ":", "@", "?", "#", "\t", "\n", "%2f", "%5c", "http:", "a");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const answer = safeCallbackUrl(pieces.join(""));
        expect(new URL(answer, "https://kairos.example").origin).toBe("https://kairos.example");
        expect(answer).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 2000 },
    );
  });
});
