import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let count = 0;

beforeAll(async () => {
  host = await suite.user();
});

async function create(extra: object) {
  const answer = await suite
    .api(host)
    .post("/v2/event-types", { title: "Intro call", slug: `intro-${++count}`, lengthInMinutes: 30, ...extra });
  return answer.body.data;
}
const text = (slug: string) => ({ type: "text", slug, label: "A text", required: false, placeholder: "", hidden: false });

describe("booking fields of an event type", () => {
  const options = ["Option 1", "Option 2"];
  const own = (type: string, extra: object = {}) => ({
    type,
    slug: `my-${type}`,
    label: `My ${type}`,
    required: true,
    hidden: false,
    disableOnPrefill: true,
    ...extra,
  });
  const fields = [
    { type: "name", label: "Who are you?", placeholder: "Jane", disableOnPrefill: true },
    { type: "email", label: "Where do we write?", placeholder: "jane@example.com" },
    { slug: "title", required: true, hidden: false, label: "What about?", placeholder: "Flan" },
    { slug: "location", label: "Where?" },
    ...["phone", "address", "text", "number", "textarea", "url", "multiemail"].map((type) => own(type, { placeholder: `e.g. ${type}` })),
    own("select", { placeholder: "Select...", options }),
    ...["multiselect", "checkbox", "radio"].map((type) => own(type, { options })),
    own("boolean"),
    { slug: "notes", required: true, label: "Notes" },
    { slug: "guests", hidden: true },
    { slug: "rescheduleReason", required: true },
  ];
  const locations = [{ type: "attendeePhone" }, { type: "address", address: "Home", public: false }];

  it("keeps every kind in the order given, marked as default or not", async () => {
    const { bookingFields } = await create({ bookingFields: fields, locations });
    expect(bookingFields).toHaveLength(fields.length);
    bookingFields.forEach((field: object, index: number) => {
      const given = fields[index]!;
      expect(field).toMatchObject(given);
      expect(field).toHaveProperty("isDefault", !("slug" in given && given.slug?.startsWith("my-")));
    });
  });

  it("takes what it answered back unchanged", async () => {
    const { id, bookingFields } = await create({ bookingFields: fields, locations });
    const again = await suite.api(host).patch(`/v2/event-types/${id}`, { bookingFields });
    expect(again.body.data.bookingFields).toEqual(bookingFields);
  });

  it("keeps the default fields when only one field is sent", async () => {
    const { bookingFields } = await create({ bookingFields: [text("company_size")] });
    expect(bookingFields.map((field: { slug: string }) => field.slug)).toEqual([
      "name",
      "email",
      "title",
      "company_size",
      "notes",
      "guests",
      "rescheduleReason",
    ]);
  });

  it("hides guests where they are disabled", async () => {
    const { bookingFields } = await create({ disableGuests: true, bookingFields: [{ slug: "guests", required: true, hidden: false }] });
    expect(bookingFields.find((field: { slug: string }) => field.slug === "guests")).toMatchObject({ hidden: true, required: false });
  });
});
