import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BookingFieldsInput } from "../schemas";
import { completeFields } from "./complete";
import { nameText, validateResponses } from "./validate";

/** The form of an event type with these fields. */
function form(fields: object[] = [], owner: { disableGuests?: boolean; places?: number } = {}) {
  const locations = Array.from({ length: owner.places ?? 1 }, () => ({ type: "attendeePhone" }));
  return completeFields({ bookingFields: BookingFieldsInput.parse(fields), locations, disableGuests: owner.disableGuests ?? false });
}

const someone = { name: "Ada Lovelace", email: "ada@example.com" };
const field = (type: string, extra: object = {}) => ({ type, slug: "answer", label: "Your answer", required: true, ...extra });
const options = ["Red", "Green", "Blue"];

describe("the complete form", () => {
  it("asks for a place only where there are several, and for guests only where they are welcome", () => {
    const slugs = (fields: ReturnType<typeof form>) => fields.filter(({ hidden }) => !hidden).map(({ slug }) => slug);
    expect(slugs(form())).toEqual(["name", "email", "notes", "guests", "rescheduleReason"]);
    expect(slugs(form([], { places: 2, disableGuests: true }))).toEqual(["name", "email", "location", "notes", "rescheduleReason"]);
    expect(slugs(form([{ slug: "location", label: "Where?" }], { places: 1 }))).not.toContain("location");
  });

  it("keeps name and e-mail together where the host has changed one of them", () => {
    const slugs = (fields: object[]) =>
      form(fields)
        .map(({ slug }) => slug)
        .slice(0, 4);
    const company = { type: "text", slug: "company", label: "Company" };
    expect(slugs([{ type: "name", label: "Who?" }])).toEqual(["name", "email", "title", "notes"]);
    expect(slugs([{ type: "email", label: "Where?" }])).toEqual(["name", "email", "title", "notes"]);
    expect(slugs([company, { type: "name", label: "Who?" }])).toEqual(["company", "name", "email", "title"]);
  });

  it("holds every default field once, and the host's fields in their order, wherever they are placed", () => {
    const defaults = ["name", "email", "title", "notes", "guests", "rescheduleReason"];
    const own = ["first", "second", "third"];
    const inputs = [...defaults.map((slug) => ({ slug })), ...own.map((slug) => ({ type: "text", slug, label: slug }))];
    fc.assert(
      fc.property(fc.shuffledSubarray(inputs), (chosen) => {
        const slugs = form(chosen).map(({ slug }) => slug);
        const placed = chosen.map(({ slug }) => slug);
        expect([...slugs].sort()).toEqual([...new Set([...defaults, ...placed])].sort());
        expect(slugs.filter((slug) => placed.includes(slug))).toEqual(placed);
      }),
    );
  });
});

describe("answers to a form", () => {
  it("are complete with name and e-mail address, which are stored in one form", () => {
    const { answers, problems } = validateResponses(form(), { name: " Ada Lovelace ", email: "Ada@Example.COM ", notes: " " });
    expect(problems).toEqual({});
    expect(answers).toEqual({ name: "Ada Lovelace", email: "ada@example.com" });
  });

  it("are missing where a required field has none, each with its label", () => {
    expect(validateResponses(form([field("text"), { slug: "notes", required: true }]), { name: "", email: [] }).problems).toEqual({
      name: '"Your name" is required.',
      email: '"Email address" is required.',
      answer: '"Your answer" is required.',
      notes: '"Additional notes" is required.',
    });
  });

  it.each<[string, object, unknown, unknown]>([
    ["phone", {}, "+371 20 993 151", "+37120993151"],
    ["phone", {}, "+1 (555) 123-4567", "+15551234567"],
    ["url", {}, " https://example.com/a?b=c ", "https://example.com/a?b=c"],
    ["number", {}, "12.5", 12.5],
    ["number", {}, 0, 0],
    ["boolean", {}, "true", true],
    ["boolean", { required: false }, false, false],
    ["select", { options }, "Green", "Green"],
    ["radio", { options }, ["Blue"], "Blue"],
    ["multiselect", { options }, ["Red", "Blue", "Red"], ["Red", "Blue"]],
    ["checkbox", { options }, "Red", ["Red"]],
    ["multiemail", {}, "A@x.org, b@x.org a@x.org", ["a@x.org", "b@x.org"]],
    ["address", {}, "1234 Main St", "1234 Main St"],
    ["text", { minLength: 2, maxLength: 3 }, " abc ", "abc"],
    ["textarea", {}, "two\nlines", "two\nlines"],
    ["text", {}, 10, "10"],
  ])("of kind %s %j: %j is kept as %j", (type, extra, input, stored) => {
    const { answers, problems } = validateResponses(form([field(type, extra)]), { ...someone, answer: input });
    expect(problems).toEqual({});
    expect(answers.answer).toEqual(stored);
  });

  it.each<[string, object, unknown, string]>([
    ["phone", {}, "20993151", "country code"],
    ["phone", {}, "+371", "country code"],
    ["url", {}, "javascript:alert(1)", "https://example.com"],
    ["url", {}, "example", "https://example.com"],
    ["number", {}, "twelve", "must be a number"],
    ["number", {}, Number.NaN, "must be a number"],
    ["boolean", {}, "maybe", "true or false"],
    ["boolean", {}, false, "must be accepted"],
    ["select", { options }, "Yellow", "Red, Green, Blue"],
    ["radio", { options }, ["Red", "Blue"], "one of"],
    ["multiselect", { options }, ["Red", "Yellow"], "Red, Green, Blue"],
    ["checkbox", { options }, { 0: "Red" }, "chosen from"],
    ["multiemail", {}, ["a@x.org", "nobody"], "list of at most"],
    ["text", { minLength: 2 }, "a", "at least 2"],
    ["text", { maxLength: 3 }, "abcd", "at most 3"],
    ["textarea", {}, "x".repeat(10_001), "at most 10000"],
    ["address", {}, { street: "Main" }, "must be a text"],
  ])("of kind %s %j: %j is refused", (type, extra, input, sentence) => {
    const { answers, problems } = validateResponses(form([field(type, extra)]), { ...someone, answer: input });
    expect(Object.keys(problems)).toEqual(["answer"]);
    expect(problems.answer).toContain('"Your answer"');
    expect(problems.answer).toContain(sentence);
    expect(answers).not.toHaveProperty("answer");
  });

  it("to hidden fields are not needed, but judged and kept where a link brings them", () => {
    const fields = form([field("number", { hidden: true })]);
    expect(validateResponses(fields, someone).problems).toEqual({});
    expect(validateResponses(fields, { ...someone, answer: "7" }).answers.answer).toBe(7);
    expect(Object.keys(validateResponses(fields, { ...someone, answer: "seven" }).problems)).toEqual(["answer"]);
  });

  it("to no field of the form are named and left out", () => {
    const { answers, unknown } = validateResponses(form(), { ...someone, company: "Analytical Engines", constructor: "x" });
    expect(unknown).toEqual(["company", "constructor"]);
    expect(answers).toEqual({ name: "Ada Lovelace", email: "ada@example.com" });
  });

  it("that hold separators alone are no answers", () => {
    const fields = form([field("multiemail")]);
    expect(validateResponses(fields, { ...someone, answer: " , ;" }).problems).toEqual({ answer: '"Your answer" is required.' });
    expect(validateResponses(fields, { ...someone, answer: "a@x.org", guests: "," }).answers).not.toHaveProperty("guests");
  });

  it("need a reason only for a reschedule", () => {
    const fields = form([{ slug: "rescheduleReason", required: true }]);
    expect(validateResponses(fields, someone).problems).toEqual({});
    expect(Object.keys(validateResponses(fields, someone, { rescheduling: true }).problems)).toEqual(["rescheduleReason"]);
  });

  it("may give the name in one text or two parts, whichever the form asks for", () => {
    const parts = { firstName: "Ada", lastName: "Lovelace" };
    expect(validateResponses(form(), { ...someone, name: parts }).answers.name).toBe("Ada Lovelace");
    const split = form([{ type: "splitName", lastNameRequired: true, firstNameLabel: "Given name" }]);
    expect(split[0]).toMatchObject({
      slug: "name",
      type: "splitName",
      nameParts: { firstNameLabel: "Given name", lastNameLabel: "Last name" },
    });
    for (const name of [parts, "Ada Lovelace"]) {
      const { answers } = validateResponses(split, { ...someone, name });
      expect(answers.name).toEqual(parts);
      expect(nameText(answers.name)).toBe("Ada Lovelace");
    }
    expect(validateResponses(split, { ...someone, name: "Ada" }).problems).toEqual({ name: '"Last name" is required.' });
    expect(validateResponses(split, { ...someone, name: { lastName: "L" } }).problems).toEqual({ name: '"Given name" is required.' });
  });

  it("never make it throw, and are judged the same once they are stored", () => {
    const fields = form(
      ["phone", "url", "number", "boolean", "multiemail", "text"].map((type) => ({ type, slug: type, label: type, required: true })),
    );
    const some = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.object());
    const responses = fc.record(Object.fromEntries(fields.map(({ slug }) => [slug, some])));
    fc.assert(
      fc.property(responses, (input) => {
        const first = validateResponses(fields, input);
        const again = validateResponses(fields, first.answers);
        expect(again.answers).toEqual(first.answers);
      }),
      { numRuns: 1000 },
    );
  });
});
