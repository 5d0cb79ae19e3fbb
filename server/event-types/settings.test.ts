import { describe, expect, it } from "vitest";
import { tabOfField } from "@/components/event-types/editor/settings";
import { editorTabOf } from "@/components/event-types/editor/tabs";
import { SETTING_SAMPLES } from "@/server/testing/setting-samples";
import { dynamicEventType } from "./rules/dynamic";
import { toPublicEventType } from "./rules/public-view";
import { CreateEventTypeInput, DEFAULT_SETTINGS, FLAG_NAMES, PUBLIC_SETTINGS, SETTING_NAMES, SETTINGS } from "./settings.schemas";

// What the table of settings promises of each line; that each goes through every transport is in rest/v2/round-trip.test.ts.

const inputs = CreateEventTypeInput.shape;
const hostOnly = SETTING_NAMES.filter((name) => SETTINGS[name].seenBy === "host");

describe("the table of settings", () => {
  it.each(Object.entries(DEFAULT_SETTINGS))("has a default of %s that may be sent, and is kept as it is", (name, value) => {
    const sent = inputs[name as keyof typeof inputs].safeParse(value);
    expect(sent.error).toBeUndefined();
    expect(sent.data).toEqual(value);
    expect((SETTING_SAMPLES as Record<string, unknown>)[name]).not.toEqual(value);
  });

  it("says of a flag that is none which one it is", () => {
    for (const name of FLAG_NAMES) expect(inputs[name].safeParse("yes").error?.issues[0]?.message).toMatch(/must be true or false$/);
    const { error } = CreateEventTypeInput.safeParse({ title: "T", slug: "t", lengthInMinutes: 30, hidden: "yes" });
    expect(error?.issues.map(({ message }) => message)).toEqual(["hidden must be true or false"]);
  });

  it("tells strangers what is theirs to know, and the host's own settings to nobody", () => {
    const told = toPublicEventType(dynamicEventType([], new Date(0)));
    expect(Object.keys(told)).toEqual(expect.arrayContaining([...PUBLIC_SETTINGS]));
    // the form without its hidden fields, and a zone only where the page is locked to one
    const made = new Set(["bookingFields", "lockedTimeZone"]);
    expect(hostOnly.filter((name) => name in told && !made.has(name))).toEqual([]);
  });

  it("has a tab of the editor for every problem that the editor can have", () => {
    for (const name of SETTING_NAMES) expect(editorTabOf(tabOfField(name))).toBe(tabOfField(name));
    expect(tabOfField("externalBusyPolicy")).toBe("availability");
    expect(tabOfField("seats")).toBe("advanced");
  });
});
