import { describe, expect, it } from "vitest";
import { plainText, safeHref } from "./markdown";

describe("a host's text without marks", () => {
  it.each([
    ["**Bring** your _notes_, `x`", "Bring your notes, x"],
    ["# Agenda\nOne line\nand the next", "Agenda\n\nOne line\nand the next"],
    ["- one\n- two\n  - deep\n\n3. three", "- one\n- two\n  - deep\n\n3. three"],
    ["[the plan](https://example.com/plan) and <https://example.com>", "the plan (https://example.com/plan) and https://example.com"],
    ["[press](javascript:alert(1)) <ada@example.com>", "press ada@example.com"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["![a map](https://example.com/map.png)", "a map"],
    ["snake_case_name, 2 * 3 * 4, 5 < 6 & 7", "snake_case_name, 2 * 3 * 4, 5 < 6 & 7"],
    ["", ""],
  ])("%j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it("is read in a moment, however it is nested", () => {
    const deep = Array.from({ length: 40 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    const hostile = [">".repeat(9_000), "[".repeat(9_000), "**a*".repeat(2_400), "- ".repeat(4_500), deep, "> ".repeat(90_000)];
    for (const text of hostile) expect(plainText(text).length).toBeLessThanOrEqual(text.length);
    expect(plainText(deep)).toBe(deep);
  });
});

it("links lead to pages, mailboxes and telephones only", () => {
  for (const address of ["https://example.com", "mailto:a@example.com", "tel:+15551234"]) expect(safeHref(address)).toBe(address);
  for (const address of ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//example.com", "/settings", "vbscript:x", ""])
    expect(safeHref(address)).toBeNull();
});
