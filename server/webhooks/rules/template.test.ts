import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTemplate } from "./template";

const variables = {
  type: "intro",
  title: 'Say "hi"\nthere',
  length: 30,
  none: null,
  organizer: { name: "Bailey", language: { locale: "en" } },
  attendees: [{ name: "Ana" }, { name: "Ben" }],
  metadata: { videoCallUrl: "https://meet.example.com/x" },
};

describe("a template", () => {
  it("is filled in as documented", () => {
    const template = `{"content":"A new event","type":"{{type}}","organizer":"{{organizer.name}}","booker":"{{attendees.0.name}}"}`;
    expect(JSON.parse(renderTemplate(template, variables))).toEqual({
      content: "A new event",
      type: "intro",
      organizer: "Bailey",
      booker: "Ana",
    });
  });

  it("stays JSON whatever is filled in", () => {
    expect(JSON.parse(renderTemplate('{"t":"{{title}}!","l":"{{ length }}"}', variables))).toEqual({ t: 'Say "hi"\nthere!', l: "30" });
    expect(JSON.parse(renderTemplate('{"t": "{{title}}", "n": {{length}}}', variables))).toEqual({ t: 'Say "hi"\nthere', n: 30 });
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(JSON.parse(renderTemplate('{"a":["{{title}}"]}', { title }))).toEqual({ a: [title] });
        expect(JSON.parse(renderTemplate('{"a":["{{title}}", {{length}}]}', { title, length: 1 }))).toEqual({ a: [title, 1] });
      }),
    );
  });

  it("takes lists and objects whole", () => {
    const { metadata, attendees } = variables;
    expect(JSON.parse(renderTemplate('{"m":"{{metadata}}","a":"{{attendees}}"}', variables))).toEqual({ m: metadata, a: attendees });
    expect(JSON.parse(renderTemplate('{"m":{{metadata}}}', variables))).toEqual({ m: metadata });
    expect(renderTemplate("m={{metadata}}", variables)).toBe(`m=${JSON.stringify(metadata)}`);
  });

  it("need not be JSON", () => {
    expect(renderTemplate("{{title}} in {{organizer.language?.locale}}", variables)).toBe('Say "hi"\nthere in en');
  });

  it("is empty where a variable is not there", () => {
    expect(renderTemplate("<{{none}}{{nothing}}{{organizer.nothing.more}}{{attendees.9.name}}{{constructor.name}}>", variables)).toBe("<>");
  });
});
