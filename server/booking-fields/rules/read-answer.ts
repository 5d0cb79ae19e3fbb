import { z } from "zod";
import { isBlank, lineProblem, WebAddress } from "@/server/core/atoms";
import { Email } from "@/server/core/atoms-email";
import { readPhone } from "@/server/core/phone-input";
import type { BookingField } from "../schemas";

/** The answer to a `name` field is one text, to a `splitName` field its two parts. */
export interface FullName {
  firstName: string;
  lastName: string;
}
export type Answer = string | number | boolean | string[] | FullName;

/** An answer in its one stored form, or the sentence that says what is wrong with it. */
export type Reading = { answer: Answer } | { problem: string };

const MAX_TEXT = 10_000;
const MAX_EMAILS = 100;

/** Reads what came in for a field that is not empty. `input` may be of any type: forms send text, the API sends JSON. */
export function readAnswer(field: BookingField, input: unknown): Reading {
  switch (field.type) {
    case "name":
      return readName(field, input);
    case "splitName":
      return readParts(field, input);
    case "email":
      return readEmail(field, input);
    case "phone":
      return readPhoneAnswer(field, input);
    case "url":
      return readUrl(field, input);
    case "number":
      return readNumber(field, input);
    case "boolean":
      return readBoolean(field, input);
    case "select":
    case "radio":
      return readOne(field, input);
    case "multiselect":
    case "checkbox":
      return readSeveral(field, input);
    case "multiemail":
      return readEmails(field, input);
    default:
      return readText(field, input);
  }
}

function readText(field: BookingField, input: unknown): Reading {
  const text = typeof input === "number" ? String(input) : input;
  if (typeof text !== "string") return { problem: `"${field.label}" must be a text.` };
  const answer = text.trim();
  const max = field.maxLength ?? MAX_TEXT;
  if (answer.length < (field.minLength ?? 0)) return { problem: `"${field.label}" must have at least ${field.minLength} characters.` };
  const outOfPlace = field.type === "textarea" ? null : lineProblem(answer);
  if (outOfPlace) return { problem: `"${field.label}": ${outOfPlace}.` };
  return answer.length > max ? { problem: `"${field.label}" must have at most ${max} characters.` } : { answer };
}

const Parts = z.object({
  firstName: z
    .string()
    .trim()
    .refine((text) => !isBlank(text)),
  lastName: z.string().trim().default(""),
});

function readName(field: BookingField, input: unknown): Reading {
  const parts = Parts.safeParse(input);
  return readText(field, parts.success ? `${parts.data.firstName} ${parts.data.lastName}`.trim() : input);
}

function readParts(field: BookingField, input: unknown): Reading {
  const [firstName = "", ...others] = typeof input === "string" ? input.trim().split(/\s+/) : [];
  const parts = Parts.safeParse(typeof input === "string" ? { firstName, lastName: others.join(" ") } : input);
  if (!parts.success) return { problem: `"${field.nameParts?.firstNameLabel ?? field.label}" is required.` };
  const outOfPlace = lineProblem(parts.data.firstName + parts.data.lastName);
  if (outOfPlace) return { problem: `"${field.label}": ${outOfPlace}.` };
  if (field.nameParts?.lastNameRequired && !parts.data.lastName) return { problem: `"${field.nameParts.lastNameLabel}" is required.` };
  return { answer: parts.data };
}

function readEmail(field: BookingField, input: unknown): Reading {
  const email = Email.safeParse(input);
  return email.success ? { answer: email.data } : { problem: `"${field.label}" must be an e-mail address such as name@example.com.` };
}

/** Stored as E.164. */
function readPhoneAnswer(field: BookingField, input: unknown): Reading {
  const reading = readPhone(typeof input === "string" ? input : "");
  return "phone" in reading ? { answer: reading.phone } : { problem: `"${field.label}": ${reading.problem}.` };
}

function readUrl(field: BookingField, input: unknown): Reading {
  const url = WebAddress.safeParse(typeof input === "string" ? input.trim() : input);
  return url.success ? { answer: url.data } : { problem: `"${field.label}" must be an address such as https://example.com.` };
}

function readNumber(field: BookingField, input: unknown): Reading {
  const answer = typeof input === "string" ? Number(input.trim()) : input;
  return typeof answer === "number" && Number.isFinite(answer) ? { answer } : { problem: `"${field.label}" must be a number.` };
}

function readBoolean(field: BookingField, input: unknown): Reading {
  const answer = input === "true" || input === "on" ? true : input === "false" ? false : input;
  if (typeof answer !== "boolean") return { problem: `"${field.label}" must be true or false.` };
  // a required box is one that must be ticked: "Agree to terms?"
  return field.required && !field.hidden && !answer ? { problem: `"${field.label}" must be accepted.` } : { answer };
}

const choices = (field: BookingField) => field.options.join(", ");

function readOne(field: BookingField, input: unknown): Reading {
  const answer = Array.isArray(input) && input.length === 1 ? input[0] : input;
  if (typeof answer !== "string" || !field.options.includes(answer))
    return { problem: `"${field.label}" must be one of ${choices(field)}.` };
  return { answer };
}

function readSeveral(field: BookingField, input: unknown): Reading {
  const chosen: unknown[] = Array.isArray(input) ? input : [input];
  const isKnown = (value: unknown): value is string => typeof value === "string" && field.options.includes(value);
  if (!chosen.every(isKnown)) return { problem: `"${field.label}" must be chosen from ${choices(field)}.` };
  return { answer: [...new Set(chosen)] };
}

function readEmails(field: BookingField, input: unknown): Reading {
  const texts: unknown[] = typeof input === "string" ? input.split(/[\s,;]+/).filter(Boolean) : Array.isArray(input) ? input : [input];
  const emails = z.array(Email).max(MAX_EMAILS).safeParse(texts);
  if (!emails.success) return { problem: `"${field.label}" must be a list of at most ${MAX_EMAILS} e-mail addresses.` };
  return { answer: [...new Set(emails.data)] };
}
