"use client";

import { useShared } from "./booker-context";
import { lengthText } from "./format";

/** The lengths to choose from. */
export default function LengthSwitch() {
  const { data, booker, t } = useShared();
  const { event } = data;
  return (
    <fieldset className="-my-0.5 flex flex-wrap gap-1.5">
      <legend className="sr-only">{t("length.choose")}</legend>
      {event.lengths.map((minutes) => {
        const isOn = minutes === booker.duration;
        const href = booker.hrefTo({ duration: minutes, slot: null });
        return (
          <a
            key={minutes}
            href={href}
            aria-current={isOn || undefined}
            onClick={(press) => {
              press.preventDefault();
              booker.pickDuration(minutes);
            }}
            className={`rounded px-2 py-0.5 text-sm leading-6 no-underline transition-colors duration-fast ${
              isOn ? "bg-brand font-medium text-on-brand" : "bg-subtle text-default hover:bg-emphasis hover:text-emphasis"
            }`}
          >
            {lengthText(minutes, t)}
          </a>
        );
      })}
    </fieldset>
  );
}
