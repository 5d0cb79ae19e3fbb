import { describe, expect, test } from "vitest";
import { unlinked } from "@/server/emails/unlinked";
import { exampleAttendee, exampleEvent } from "@/server/testing/booking-event";
import { bookingMails } from "./mails";

describe("text that no mail program links", () => {
  test.each([
    ["https://evil.example/win?x=1", "https[:]//evil[.]example/win?x=1"],
    ["go to www.evil.com now", "go to www[.]evil[.]com now"],
    ["evil.com", "evil[.]com"],
    ["HTTP:\\\\evil.com", "HTTP[:]\\\\evil[.]com"],
    ["http://203.0.113.7/x", "http[:]//203.0.113.7/x"],
    ["пример.рф, 例え。テスト", "пример[.]рф, 例え[.]テスト"],
    ["a.xn--p1ai", "a[.]xn--p1ai"],
    ["mailto:me@evil.com", "mailto[:]me@evil[.]com"],
    ["3com.co.uk", "3com[.]co[.]uk"],
  ])("%s", (text, expected) => expect(unlinked(text)).toBe(expected));

  test.each(["Ana Souza", "Dr. Ana M. Souza, e.g. at 3.5 or 10:30", "First. Second.", "J.R. Smith", "A: b", "1.2.3"])("%s stays", (text) =>
    expect(unlinked(text)).toBe(text),
  );
});

test("what a booker writes is no link in mail to attendees and guests, nor in their calendar file; hosts get it as written", () => {
  const evil = "https://evil.example/prize";
  const bad = { name: "Win evil.example", reason: `see ${evil}` };
  for (const [type, data] of [
    ["created", {}],
    ["cancelled", { reason: bad.reason }],
  ] as const) {
    const mails = bookingMails(
      exampleEvent(
        type,
        {
          title: `Intro call between Bailey and ${bad.name}`,
          status: type === "created" ? "accepted" : "cancelled",
          cancellationReason: type === "created" ? null : bad.reason,
          location: { type: "attendeeDefined", location: evil },
          responses: { name: bad.name, email: "ana@example.org", notes: evil, topics: [evil], where: { place: evil } },
          attendees: [
            exampleAttendee({ name: bad.name }),
            exampleAttendee({ id: 2, name: "guest@example.net", email: "guest@example.net", isGuest: true }),
          ],
        },
        data,
      ),
    );
    expect(mails.map(({ to }) => to)).toEqual(["bailey@example.com", "ana@example.org", "guest@example.net"]);
    for (const mail of mails) {
      const seen = [mail.subject, mail.text, mail.html, mail.calendar!.content.replace(/\r\n /g, ""), mail.toName];
      const links = seen.filter((part) => /evil\.example|:\/\/evil/.test(part ?? "")).length;
      if (mail.to === "bailey@example.com") expect(links).toBeGreaterThan(2);
      else expect(links, mail.to).toBe(0);
      expect(mail.text).toContain(mail.to === "bailey@example.com" ? evil : "https[:]//evil[.]example/prize");
    }
  }
});
