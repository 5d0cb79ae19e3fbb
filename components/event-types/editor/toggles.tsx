"use client";

import type { ReactNode } from "react";
import type { FlagName } from "@/server/event-types/settings.schemas";
import { SwitchRow } from "../../ui/switch";
import { type ShownName, switchesOf } from "./settings";
import { useSetting } from "./use-setting";
import type { EventTypeValues } from "./values";

type StructureName = { [Name in keyof EventTypeValues]: null extends EventTypeValues[Name] ? Name : never }[keyof EventTypeValues];

type FlagProps = {
  name: FlagName & ShownName;
  label: string;
  description?: ReactNode;
  /** The switch is on while the setting is false. */
  inverted?: boolean;
  /** Told after the switch: for a setting that comes with it. */
  onChange?: (on: boolean) => void;
  children?: ReactNode;
};

/** A setting that is true or false. */
export function FlagRow({ name, label, description, inverted = false, onChange, children }: FlagProps) {
  const [value, set] = useSetting(name);
  return (
    <SwitchRow
      label={label}
      description={description}
      checked={value !== inverted}
      onCheckedChange={(on) => {
        set(on !== inverted);
        onChange?.(on);
      }}
    >
      {children}
    </SwitchRow>
  );
}

/** The switches that a group has in the table of settings. */
export function FlagRows({ group }: { group: Parameters<typeof switchesOf>[0] }) {
  return switchesOf(group).map(({ name, label, description, inverted }) => (
    <FlagRow key={name} name={name} label={label} description={description} inverted={inverted} />
  ));
}

type StructureProps<Name extends StructureName> = {
  name: Name;
  label: string;
  description?: ReactNode;
  /** What it is when it is switched on. */
  initial: NonNullable<EventTypeValues[Name]>;
  children: (value: NonNullable<EventTypeValues[Name]>, set: (next: EventTypeValues[Name]) => void) => ReactNode;
};

/** A setting that is off (null), or on with details. */
export function StructureRow<Name extends StructureName>({ name, label, description, initial, children }: StructureProps<Name>) {
  const [value, set] = useSetting(name);
  const isOn = value !== null && value !== undefined;
  return (
    <SwitchRow
      label={label}
      description={description}
      checked={isOn}
      onCheckedChange={(on) => set((on ? initial : null) as EventTypeValues[Name])}
    >
      {isOn && children(value as NonNullable<EventTypeValues[Name]>, set)}
    </SwitchRow>
  );
}
