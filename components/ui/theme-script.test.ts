import { expect, it } from "vitest";
import { THEME_STORAGE_KEY, ThemeScript } from "./theme-script";

/** Runs the page's inline script on a device; gives its <html> and what turns the device dark or light. */
function open(stored: string | null, isDark: boolean) {
  const { __html: script } = ThemeScript({}).props.dangerouslySetInnerHTML;
  const classes = new Set<string>();
  const classList = { toggle: (name: string, isOn: boolean) => (isOn ? classes.add(name) : classes.delete(name)) };
  const root = { dataset: {} as Record<string, string>, classList };
  const listeners: (() => void)[] = [];
  const media = { matches: isDark, addEventListener: (_: "change", listener: () => void) => listeners.push(listener) };
  const localStorage = {
    getItem(key: string) {
      if (stored === "blocked") throw new Error("storage is blocked");
      return key === THEME_STORAGE_KEY ? stored : null;
    },
  };
  new Function("document", "matchMedia", "localStorage", script)({ documentElement: root }, () => media, localStorage);
  const turn = (dark: boolean) => {
    media.matches = dark;
    for (const listener of listeners) listener();
  };
  return { root, classes, turn };
}

it.each([
  [null, true, "dark"],
  [null, false, "light"],
  ["light", true, "light"],
  ["dark", false, "dark"],
  ["blocked", true, "dark"],
])("a page opens by the choice %s, where the device's darkness is %s: %s", (stored, isDark, theme) => {
  expect([...open(stored, isDark).classes]).toEqual([theme]);
});

it("an open page follows its device at once", () => {
  const { classes, turn } = open(null, false);
  turn(true);
  expect([...classes]).toEqual(["dark"]);
  turn(false);
  expect([...classes]).toEqual(["light"]);
});

it("an open page stays as its reader or its host chose it", () => {
  const chosen = open("light", false);
  chosen.turn(true);
  expect([...chosen.classes]).toEqual(["light"]);
  const forced = open(null, false);
  forced.root.dataset.themeForced = "1";
  forced.turn(true);
  expect([...forced.classes]).toEqual(["light"]);
});
