"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from "../ui/dropdown-menu";
import { useTheme } from "../ui/theme";
import type { Theme } from "../ui/theme-script";

const themes = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "System", icon: Monitor },
] as const satisfies readonly { value: Theme; label: string; icon: typeof Sun }[];

/** The three themes as menu rows; choosing one keeps the menu open, so that the change can be seen. */
export function ThemeMenuItems() {
  const { theme, setTheme } = useTheme();
  return (
    <>
      <MenuLabel id="theme-menu-label">Theme</MenuLabel>
      <MenuRadioGroup value={theme} aria-labelledby="theme-menu-label">
        {themes.map(({ value, label, icon: Icon }) => (
          <MenuRadioItem
            key={value}
            value={value}
            icon={<Icon />}
            onSelect={(event) => {
              event.preventDefault();
              setTheme(value);
            }}
          >
            {label}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  );
}
