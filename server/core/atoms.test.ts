import { parsePhoneNumberFromString } from "libphonenumber-js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Flag, isBlank, Line, likeText, orEmpty, Slug, Text, TrimmedText, WebAddress } from "./atoms";
import { comparableEmail, Email } from "./atoms-email";
import { readPhoneShape } from "./atoms-phone";
import { readPhone } from "./phone-input";
import { mailtoLink, shownEmail } from "./shown-email";

const email = (text: string) => Email.safeParse(text).data ?? null;

describe("the rule for e-mail addresses", () => {
  it.each([
    "r&d@example.com",
    "a=b@example.com",
    "sales/eu@example.com",
    "info#1@example.com",
    "o'@example.com",
    "a+b.c@sub.example.co.uk",
  ])("takes %s as it is", (address) => expect(email(address)).toBe(address));

  it("keeps a domain in ASCII and shows it in Unicode", () => {
    for (const text of ["info@münchen.de", "Info@MÜNCHEN.de ", "info@mu\u0308nchen.de", "info@xn--mnchen-3ya.de", "info@münchen。de"])
      expect(email(text)).toBe("info@xn--mnchen-3ya.de");
    expect(shownEmail("info@xn--mnchen-3ya.de")).toBe("info@münchen.de");
    expect(shownEmail("xn--a@example.com")).toBe("xn--a@example.com");
    expect(shownEmail("a@xn--\u00ff.de")).toBe("a@xn--\u00ff.de");
  });

  it("counts 64 bytes before the @ and 254 in all", () => {
    const local = "a".repeat(64);
    expect(email(`${local}@example.com`)).toBe(`${local}@example.com`);
    expect(Email.safeParse(`${local}a@example.com`).error?.issues[0]?.message).toContain("64");
    const domain = (length: number) => `${`${"a".repeat(60)}.`.repeat(4).slice(0, length - 3)}.de`;
    expect(email(`a@${domain(240)}`)).not.toBeNull();
    expect(email(`${local}@${domain(200)}`)).toBeNull();
  });

  it.each([
    ...["", "a", "@example.com", "a@", "a@b", "a@@example.com", "a b@example.com", "a@exa mple.com", "a@-x.com", "a@x-.com", "a@1.2.3.4"],
    ...["a@[1.2.3.4]", "a@x..com", ".a@example.com", "a.@example.com", "a..b@example.com", '"a b"@example.com', "ä@example.com"],
    ...[
      "a@example.com/x",
      "a@exam%70le.com",
      "a@ex_ample.com",
      "a@example.com:25",
      "a\0@example.com",
      "a@example.com\r\nBcc: b@example.com",
    ],
    ...["a,b@example.com", "a;b@example.com", "<a@example.com>", `a@${"x".repeat(64)}.com`, "a@xn--a-ecp.ru\u202e", `${"a@".repeat(600)}`],
  ])("refuses %j", (text) => expect(email(text)).toBeNull());

  it("links to an address as a URL", () => expect(mailtoLink("a#b?c%d&e@x.de")).toBe("mailto:a%23b%3Fc%25d%26e@x.de"));

  it("compares what is none as text", () => {
    expect(comparableEmail(" A@MÜNCHEN.de ")).toBe("a@xn--mnchen-3ya.de");
    expect(comparableEmail(" Nobody ")).toBe("nobody");
  });
});

describe("the rule for telephone numbers", () => {
  it.each([
    ["+371 2099 3151", "+37120993151"],
    ["+1 (212) 555-0123", "+12125550123"],
    ["+44 (0)20 7946 0958", "+442079460958"],
    ["+49/30/1234567", "+49301234567"],
    ["+３７１２０９９３１５１", "+37120993151"],
    ["+٣٧١٢٠٩٩٣١٥١", "+37120993151"],
  ])("reads %s as %s, as the library does", (text, phone) => {
    expect(readPhone(text)).toEqual({ phone });
    expect(parsePhoneNumberFromString(text)?.number).toBe(phone);
  });

  it.each(["abc", "", "20993151", "0037120993151", "+371", "+37120993151 or later", "+999999999999", "+1234567", "+0123456789"])(
    "refuses %s",
    (text) => expect(readPhone(text)).toHaveProperty("problem"),
  );

  it.each(["+12125550123 ext 4", "+12125550123x4", "+12125550123;ext=4", "+1 212 555 0123 #4", "+49 30 1234567 Durchwahl 12"])(
    "says of %s that an extension cannot be kept",
    (text) => expect(readPhoneShape(text)).toEqual({ problem: expect.stringContaining("extension") }),
  );
});

describe("names and titles", () => {
  const name = (text: string) => Line("Enter a name", 100).safeParse(text);

  it.each(["\u200b", " \u200b\u2060 ", "\u3164", "\u00ad", "\ufeff", "\u2800", "\ufe0f", "\t"])("takes %j for nothing", (text) => {
    expect(isBlank(text)).toBe(true);
    expect(name(text).error?.issues[0]?.message).toBe("Enter a name");
  });

  it.each(["a\u202eb", "a\u2066b", "a\nb", "a\u0007b", "a\u0085b", "a\u2028b"])("does not take %j", (text) =>
    expect(name(text).error?.issues[0]?.message).toContain("Leave out"),
  );

  it.each(["Ada", "Łukasz", "علي\u200f", "می\u200cخواهم", "👩\u200d💻", "O’Neill", "  Ada "])("takes %s", (text) =>
    expect(name(text).data).toBe(text.trim()),
  );

  it("finds signs of LIKE as letters", () => expect(likeText("100%_\\")).toBe("100\\%\\_\\\\"));
});

describe("what every noun's schemas are made of", () => {
  it("names the key at which something else than true or false stood", () => {
    const nested = z.object({ rules: z.array(z.object({ public: Flag.default(false) })) });
    expect(nested.safeParse({ rules: [{ public: 1 }] }).error?.issues[0]?.message).toBe("public must be true or false");
    expect(Flag.safeParse("yes").error?.issues[0]?.message).toBe("This must be true or false");
  });

  it("takes a text away that is empty, or null", () => {
    const schema = orEmpty(WebAddress);
    expect(["", "  ", null, "https://example.com"].map((text) => schema.parse(text))).toEqual([null, null, null, "https://example.com"]);
    for (const text of ["x", "ftp://example.com", "javascript:alert(1)"]) expect(schema.safeParse(text).success).toBe(false);
  });

  it("counts a text as it comes, or without the spaces around it", () => {
    expect(Text(3).safeParse(" abc").success).toBe(false);
    expect(TrimmedText(3).parse(" abc ")).toBe("abc");
  });

  it("reads the last part of an address", () => {
    expect(Slug("intro-call").parse(" Intro-Call ")).toBe("intro-call");
    for (const text of ["", "-a", "a b", "a--b", "a/b"])
      expect(Slug("intro-call").safeParse(text).error?.issues[0]?.message).toContain("intro-call");
  });
});
