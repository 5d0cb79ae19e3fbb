import { expect, it } from "vitest";
import type { ComboboxOption } from "./combobox";
import { matchOptions } from "./match-options";

const zones: ComboboxOption[] = [
  { value: "Asia/Kathmandu", label: "Kathmandu", hint: "UTC+5:45", keywords: ["Nepal"] },
  { value: "America/Sao_Paulo", label: "São Paulo", hint: "UTC-3", keywords: ["Brazil"] },
  { value: "Australia/Lord_Howe", label: "Lord Howe", hint: "UTC+11" },
  { value: "Pacific/Chatham", label: "Chatham", hint: "UTC+13:45" },
];
const found = (query: string, limit = 10) => matchOptions(zones, query, limit).map((zone) => zone.value);

it("finds by label, zone name, offset and keyword, whatever the case, accents and separators", () => {
  expect(found("SAO P")).toEqual(["America/Sao_Paulo"]);
  expect(found("são")).toEqual(["America/Sao_Paulo"]);
  expect(found("america/sao_paulo")).toEqual(["America/Sao_Paulo"]);
  expect(found("nepal")).toEqual(["Asia/Kathmandu"]);
  expect(found("5:45")).toEqual(["Asia/Kathmandu"]);
});

it("wants every word and puts starts of words first", () => {
  expect(found("lord brazil")).toEqual([]);
  expect(found("lo")).toEqual(["Australia/Lord_Howe", "America/Sao_Paulo"]);
  expect(found("pa")).toEqual(["America/Sao_Paulo", "Pacific/Chatham", "Asia/Kathmandu"]);
});

it("puts a whole word before the start of another one", () => {
  const options = [
    { value: "Asia/Colombo", label: "Colombo", keywords: ["Sri Lanka", "Colombo Kandy India Time"] },
    { value: "America/Indiana/Knox", label: "Knox" },
    { value: "America/Indiana/Indianapolis", label: "Indianapolis" },
    { value: "Asia/Kolkata", label: "Kolkata", keywords: ["India", "Mumbai Delhi India Time IST"] },
  ];
  expect(matchOptions(options, "india", 2).map(({ label }) => label)).toEqual(["Kolkata", "Colombo"]);
  expect(matchOptions(options, "ist", 9).map(({ label }) => label)).toEqual(["Kolkata"]);
});

it("keeps the order and the limit when nothing is typed", () => {
  expect(found(" ", 2)).toEqual(["Asia/Kathmandu", "America/Sao_Paulo"]);
});
