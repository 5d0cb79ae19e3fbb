"use client";

import { INTERFACE_LANGUAGES } from "@/server/event-types/schemas";
import { TimeZoneSelect } from "../../availability/time-zone-select";
import { Field } from "../../form/field";
import { trpc } from "../../trpc";
import { Checkbox } from "../../ui/checkbox";
import { Input } from "../../ui/input";
import { Select } from "../../ui/select";
import { Switches } from "./panels";
import { FlagRow, StructureRow } from "./toggles";
import { useSetting } from "./use-setting";

const LAYOUTS = ["month", "week", "column"] as const;
const layoutLabels = { month: "Month", week: "Week", column: "Column" };

const languageNames = new Intl.DisplayNames("en", { type: "language" });
const languages = INTERFACE_LANGUAGES.map((code) => ({ code, name: languageNames.of(code) ?? code })).toSorted((a, b) =>
  a.name.localeCompare(b.name, "en"),
);

/** How the booking page looks and speaks. */
export function LookFields() {
  const [language, setLanguage] = useSetting("interfaceLanguage");
  return (
    <>
      <Field name="interfaceLanguage" label="Language of the booking page">
        <Select value={language ?? ""} onChange={(event) => setLanguage(event.target.value || null)}>
          <option value="">The visitor's own</option>
          {languages.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Switches>
        <ColorRow />
        <LayoutsRow />
        <LockZoneRow />
      </Switches>
    </>
  );
}

function ColorRow() {
  return (
    <StructureRow
      name="color"
      label="A colour of its own"
      description="Marks the event type in your lists and calendars."
      initial={{ lightThemeHex: "#5b6cff", darkThemeHex: "#8c98ff" }}
    >
      {(color, set) => (
        <div className="flex flex-wrap gap-4">
          <ColorField
            name="color.lightThemeHex"
            label="In the light theme"
            value={color.lightThemeHex}
            onChange={(lightThemeHex) => set({ ...color, lightThemeHex })}
          />
          <ColorField
            name="color.darkThemeHex"
            label="In the dark theme"
            value={color.darkThemeHex}
            onChange={(darkThemeHex) => set({ ...color, darkThemeHex })}
          />
        </div>
      )}
    </StructureRow>
  );
}

function ColorField({ name, label, value, onChange }: { name: string; label: string; value: string; onChange: (hex: string) => void }) {
  const swatch = /^#[0-9a-f]{6}$/i.test(value) ? value : "#000000";
  return (
    <Field name={name} label={label}>
      <Input
        value={value}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        className="w-40"
        prefix={
          <input
            type="color"
            aria-label={`${label}: choose`}
            value={swatch}
            onChange={(event) => onChange(event.target.value)}
            className={
              "-ms-1 size-6 cursor-pointer rounded border-0 bg-transparent p-0 [&::-webkit-color-swatch]:rounded-sm " +
              "[&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
            }
          />
        }
      />
    </Field>
  );
}

function LayoutsRow() {
  return (
    <StructureRow
      name="bookerLayouts"
      label="Choose the layouts"
      description="Otherwise the page starts with a month and offers all three."
      initial={{ defaultLayout: "month", enabledLayouts: [...LAYOUTS] }}
    >
      {(layouts, set) => (
        <div className="grid gap-4">
          <Field name="bookerLayouts.enabledLayouts" label="Layouts to choose from">
            {/* biome-ignore lint/a11y/useSemanticElements: the field has the visible name already */}
            <div role="group" aria-label="Layouts to choose from" className="flex flex-wrap gap-5">
              {LAYOUTS.map((layout) => (
                <Checkbox
                  key={layout}
                  label={layoutLabels[layout]}
                  checked={layouts.enabledLayouts.includes(layout)}
                  onCheckedChange={(checked) => {
                    const enabledLayouts = LAYOUTS.filter((other) =>
                      other === layout ? checked === true : layouts.enabledLayouts.includes(other),
                    );
                    const defaultLayout = enabledLayouts.includes(layouts.defaultLayout)
                      ? layouts.defaultLayout
                      : (enabledLayouts[0] ?? layouts.defaultLayout);
                    set({ defaultLayout, enabledLayouts });
                  }}
                />
              ))}
            </div>
          </Field>
          <Field name="bookerLayouts.defaultLayout" label="The page starts with">
            <Select
              value={layouts.defaultLayout}
              onChange={(event) => set({ ...layouts, defaultLayout: LAYOUTS.find((layout) => layout === event.target.value) ?? "month" })}
              className="w-40"
            >
              {layouts.enabledLayouts.map((layout) => (
                <option key={layout} value={layout}>
                  {layoutLabels[layout]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
    </StructureRow>
  );
}

function LockZoneRow() {
  const [isLocked] = useSetting("lockTimeZoneToggleOnBookingPage");
  const [zone, setZone] = useSetting("lockedTimeZone");
  const [id] = useSetting("id");
  const { data: eventType } = trpc.eventTypes.get.useQuery({ id });
  const scheduleZone = eventType?.timeZone ?? "";
  return (
    <FlagRow
      name="lockTimeZoneToggleOnBookingPage"
      label="Show times in one zone only"
      description="For events at a place: visitors cannot change the time zone."
      onChange={(on) => on && !zone && setZone(scheduleZone || null)}
    >
      {isLocked && (
        <Field
          name="lockedTimeZone"
          label="Time zone"
          required
          hint={zone ? undefined : "That of the schedule, until you choose another one."}
        >
          <TimeZoneSelect value={zone ?? scheduleZone} onValueChange={setZone} />
        </Field>
      )}
    </FlagRow>
  );
}
