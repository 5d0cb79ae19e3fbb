import { expect, it } from "vitest";
import { habitsOf } from "./habits";

it.each([
  ["en-GB", "Monday", 24],
  ["en-US", "Sunday", 12],
  ["de", "Monday", 24],
  ["pt-BR", "Sunday", 24],
  ["en-AU", "Monday", 12],
  ["ar-EG", "Saturday", 12],
])("%s begins the week on %s and shows %s hours", (language, weekStart, timeFormat) => {
  expect(habitsOf(language)).toEqual({ weekStart, timeFormat });
});

it.each(["", "no language", "x".repeat(35), "en_GB", "\u0000"])("what names no language has none: %j", (language) => {
  expect(habitsOf(language)).toBeNull();
});
