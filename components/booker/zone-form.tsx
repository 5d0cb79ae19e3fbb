"use client";

import { useShared } from "./booker-context";
import { zoneText } from "./format";

/** The zones as a plain form: what the button leads to without JavaScript. */
export default function ZoneForm() {
  const { data, booker, t } = useShared();
  const kept = new URLSearchParams(booker.hrefTo({}).slice(1));
  kept.delete("timezone");
  return (
    <form method="get" className="grid gap-2">
      {[...kept].map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="timezone" className="font-medium text-emphasis">
        {t("zone.title")}
      </label>
      <select id="timezone" name="timezone" defaultValue={booker.zone} className="control h-10 px-3">
        {data.zones?.map(({ name, offsetMinutes }) => (
          <option key={name} value={name}>
            {`${name.replaceAll("_", " ")} · ${zoneText(name, offsetMinutes).split(" · ").at(-1)}`}
          </option>
        ))}
      </select>
      <button type="submit" className="h-10 rounded-md bg-brand font-semibold text-on-brand">
        {t("zone.use")}
      </button>
    </form>
  );
}
