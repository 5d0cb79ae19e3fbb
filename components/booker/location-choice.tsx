"use client";

import { useState } from "react";
import type { Location } from "@/server/event-types/schemas";
import { useShared } from "./booker-context";
import { FieldBox } from "./field-box";
import { locationKey } from "./location-key";
import { placeText } from "./place-text";
import type { BookerWords, FormState } from "./types";

interface LocationChoiceProps {
  /** null: there is one place, and it only lacks the attendee's part. */
  label: string | null;
  state: FormState;
  problem: string | undefined;
}

/** Where to meet, with what the attendee has to say of it. */
export function LocationChoice({ label, state, problem }: LocationChoiceProps) {
  const { data, t } = useShared();
  const places = distinct(data.event.locations);
  const before = state.values.location?.[0] ?? data.prefill.location?.[0];
  const start = places.find((place) => locationKey(place) === before) ?? places[0];
  const [chosen, setChosen] = useState(start && locationKey(start));
  if (!start) return null;
  if (label === null || places.length < 2) {
    return (
      <>
        <input type="hidden" name="location" value={locationKey(start)} />
        <Detail location={start} state={state} problem={problem} isChosen />
      </>
    );
  }
  return (
    <FieldBox label={label} required problem={problem} group>
      {() => (
        <div className="grid gap-2">
          {places.map((place) => {
            const key = locationKey(place);
            return (
              <div
                key={key}
                className={
                  "group/place rounded-md border border-default transition-colors duration-fast hover:border-emphasis " +
                  "has-checked:border-brand has-checked:bg-muted"
                }
              >
                <label className="flex items-start gap-2.5 px-3 py-2.5">
                  <input
                    type="radio"
                    name="location"
                    value={key}
                    defaultChecked={key === chosen}
                    onChange={() => setChosen(key)}
                    className="mt-[3px] size-4 shrink-0 accent-[var(--cal-brand)]"
                  />
                  <span className="min-w-0 break-words text-default">{placeText(place, t)}</span>
                </label>
                {detailOf(place, t) && (
                  <div className="hidden px-3 pb-3 group-has-[:checked]/place:block">
                    <Detail location={place} state={state} problem={undefined} isChosen={key === chosen} />
                  </div>
                )}
              </div>
            );
          })}
        </div>
      )}
    </FieldBox>
  );
}

/** Of places that the booking cannot tell apart, the first. */
function distinct(locations: readonly Location[]): Location[] {
  const keys = locations.map(locationKey);
  return locations.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

/** What the attendee has to add to a place. */
function detailOf({ type }: Location, t: BookerWords) {
  switch (type) {
    case "attendeePhone":
      return { label: t("place.needsPhone"), type: "tel", autoComplete: "tel" };
    case "attendeeAddress":
      return { label: t("place.needsAddress"), type: "text", autoComplete: "street-address" };
    case "attendeeDefined":
      return { label: t("place.needsLocation"), type: "text", autoComplete: "off" };
    default:
      return null;
  }
}

interface DetailProps {
  location: Location;
  state: FormState;
  problem: string | undefined;
  isChosen: boolean;
}

function Detail({ location, state, problem, isChosen }: DetailProps) {
  const { t } = useShared();
  const detail = detailOf(location, t);
  if (!detail) return null;
  const name = `location.${location.type}`;
  return (
    <FieldBox label={detail.label} required problem={problem}>
      {(control) => (
        <input
          {...control}
          type={detail.type}
          dir={detail.type === "tel" ? "ltr" : "auto"}
          autoComplete={detail.autoComplete}
          name={name}
          required={isChosen}
          defaultValue={state.values[name]?.[0]}
          data-label={detail.label}
          className="control h-10 px-3"
        />
      )}
    </FieldBox>
  );
}
