"use client";

import { Plus, Trash2 } from "lucide-react";
import type { Location } from "@/server/event-types/schemas";
import { Field } from "../../form/field";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { DropdownMenu, MenuItem } from "../../ui/dropdown-menu";
import { IconButton } from "../../ui/icon-button";
import { Input } from "../../ui/input";
import { appName } from "../facts";
import { locationKinds, OFFERED_KINDS } from "./location-kinds";
import { useSetting } from "./use-setting";

/** Where it takes place. With several places the booker chooses. */
export function LocationsField() {
  const [locations, setLocations] = useSetting("locations");
  return (
    <div className="grid gap-3">
      {locations.length === 0 && <p className="text-subtle">No location: you agree on a place in another way.</p>}
      {locations.map((location, place) => (
        <LocationCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a location has no name but its place
          key={place}
          location={location}
          path={`locations.${place}`}
          onChange={(next) => setLocations(locations.with(place, next))}
          onRemove={() => setLocations(locations.toSpliced(place, 1))}
        />
      ))}
      <div>
        <DropdownMenu
          align="start"
          className="w-72"
          trigger={
            <Button variant="secondary" startIcon={<Plus />}>
              Add location
            </Button>
          }
        >
          {OFFERED_KINDS.map((kind) => {
            const { label, hint, icon: Icon, initial } = locationKinds[kind];
            return (
              <MenuItem key={kind} icon={<Icon />} onSelect={() => setLocations([...locations, initial])}>
                {label}
                <span className="block truncate text-xs font-normal text-subtle">{hint}</span>
              </MenuItem>
            );
          })}
        </DropdownMenu>
      </div>
      {locations.length > 1 && (
        <p className="text-subtle">The person who books chooses one of these. The first is chosen when they do not say.</p>
      )}
    </div>
  );
}

type LocationCardProps = { location: Location; path: string; onChange: (location: Location) => void; onRemove: () => void };

function LocationCard({ location, path, onChange, onRemove }: LocationCardProps) {
  const { label, hint, icon: Icon } = locationKinds[location.type];
  return (
    <div className="rounded-lg border border-subtle px-4 py-3">
      <div className="flex items-center gap-3">
        <Icon aria-hidden strokeWidth={1.75} className="size-4.5 shrink-0 text-subtle" />
        <div className="min-w-0 flex-1">
          <p className="font-medium text-emphasis">{label}</p>
          <p className="text-xs text-subtle">{hint}</p>
        </div>
        <IconButton label={`Remove ${label}`} icon={<Trash2 />} onClick={onRemove} className="-me-1.5" />
      </div>
      <Details location={location} path={path} onChange={onChange} />
    </div>
  );
}

const box = "mt-3 grid gap-3";

function Details({ location, path, onChange }: Omit<LocationCardProps, "onRemove">) {
  switch (location.type) {
    case "integration":
      return (
        <p className="mt-3 font-medium text-attention">
          {appName(location.integration)} is not connected, so no link is made. Choose a link of your own, or another place.
        </p>
      );
    case "address":
      return (
        <div className={box}>
          <Field name={`${path}.address`} label="Address" required>
            <Input
              value={location.address}
              onChange={(event) => onChange({ ...location, address: event.target.value })}
              autoComplete="off"
            />
          </Field>
          <PublicCheckbox checked={location.public} onChange={(isPublic) => onChange({ ...location, public: isPublic })} />
        </div>
      );
    case "link":
      return (
        <div className={box}>
          <Field name={`${path}.link`} label="Link" required>
            <Input
              type="url"
              inputMode="url"
              value={location.link}
              onChange={(event) => onChange({ ...location, link: event.target.value })}
              placeholder="https://meet.example.com/your-room"
            />
          </Field>
          <PublicCheckbox checked={location.public} onChange={(isPublic) => onChange({ ...location, public: isPublic })} />
        </div>
      );
    case "phone":
      return (
        <div className={box}>
          <Field name={`${path}.phone`} label="Phone number" required>
            <Input
              type="tel"
              inputMode="tel"
              value={location.phone}
              onChange={(event) => onChange({ ...location, phone: event.target.value })}
              placeholder="+44 20 7946 0000"
            />
          </Field>
          <PublicCheckbox checked={location.public} onChange={(isPublic) => onChange({ ...location, public: isPublic })} />
        </div>
      );
    default:
      return null;
  }
}

function PublicCheckbox({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <Checkbox
      label="Show it on the booking page, before anybody books"
      checked={checked}
      onCheckedChange={(next) => onChange(next === true)}
    />
  );
}
