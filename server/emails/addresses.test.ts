import { afterEach, expect, test } from "vitest";
import { headerText, isAddress, sender, writeMailbox } from "./addresses";

afterEach(() => {
  for (const name of ["EMAIL_FROM", "EMAIL_FROM_NAME", "NEXT_PUBLIC_WEBAPP_URL"]) delete process.env[name];
});

test.each([
  ["ana@example.org", true],
  ["ana+tag@sub.example.org", true],
  ["jörg@bücher.example", true],
  ["a@b@c.example", false],
  ["a@b.example,c@d.example", false],
  ["a@b.example\n", false],
  ["<a@b.example>", false],
  ["a b@c.example", false],
  ['"a"@b.example', false],
  ["@b.example", false],
])("%j is one address: %s", (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});

test("header text is one line without marks that turn it around, and short", () => {
  expect(headerText(" Ana\r\n\tSouza\u202e\u2028\u0000x ")).toBe("Ana Souza x");
  expect(Array.from(headerText("🗓".repeat(300), 100))).toHaveLength(100);
});

test("a mailbox is written so that the name cannot end early", () => {
  expect(writeMailbox({ name: 'A "B" <c@d>', address: "ana@example.org" })).toBe("\"A 'B' <c@d>\" <ana@example.org>");
  expect(writeMailbox({ name: "", address: "ana@example.org" })).toBe("ana@example.org");
});

test.each([
  [{ EMAIL_FROM: "n@kairos.example" }, { name: "Kairos", address: "n@kairos.example" }],
  [{ EMAIL_FROM: '"Our team" <n@kairos.example>' }, { name: "Our team", address: "n@kairos.example" }],
  [
    { EMAIL_FROM: "Team <n@kairos.example>", EMAIL_FROM_NAME: "Bookings" },
    { name: "Bookings", address: "n@kairos.example" },
  ],
  [{ NEXT_PUBLIC_WEBAPP_URL: "https://kairos.example/" }, { name: "Kairos", address: "notifications@kairos.example" }],
  [
    { EMAIL_FROM: "not an address", NEXT_PUBLIC_WEBAPP_URL: "http://[::1]:3000" },
    { name: "Kairos", address: "notifications@localhost" },
  ],
])("%j is from %j", (environment, expected) => {
  Object.assign(process.env, environment);
  expect(sender()).toEqual(expected);
});
