// isomorphic
import { z } from "zod";
import { Flag, Id, Line, orEmpty, Text, WebAddress } from "@/server/core/atoms";
import { Email } from "@/server/core/atoms-email";
import { TimeZoneName, WeekDay } from "@/server/core/atoms-time";
import { LOCALES } from "@/server/core/locales";

/** First path segments that the application uses itself: no username may take them. */
export const RESERVED = new Set(
  (
    "api app admin auth availability apps book booking bookings d dashboard embed event-types forms getting-started " +
    "insights login logout me more org outbox public reschedule routing-forms settings setup signup sitemap static " +
    "team teams user users v2 video www workflows _next"
  ).split(" "),
);

export const Username = z
  .string("Choose a username")
  .trim()
  .toLowerCase()
  .min(1, "Choose a username")
  .max(40, "Use at most 40 characters")
  .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/, "Use letters, digits, dots and hyphens; start and end with a letter or digit")
  .refine((name) => !RESERVED.has(name), "That username is reserved. Choose another one");

export const PersonName = Line("Enter a name", 100);

/** Length alone (NIST SP 800-63B, 3.1.1.2; OWASP): what is easy to guess is refused by the verbs, which know the common ones. */
const Password = z.string("Choose a password").min(10, "Use at least 10 characters").max(200, "Use at most 200 characters");

const ADMIN_RULE = "Administrators use at least 15 characters, with upper and lower case letters and a digit";

/** Of an administrator of the instance, whose rule is said whole at once. (Documentation: "Admin security requirements".) */
export const AdminPassword = z
  .string("Choose a password")
  .min(15, { error: ADMIN_RULE, abort: true })
  .max(200, "Use at most 200 characters")
  .refine((text) => /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && /\d/.test(text), ADMIN_RULE);

/** A password that is asked for again. */
const KnownPassword = z.string().min(1, "Enter your password").max(200, "Use at most 200 characters");

/** Key-value data of the integrator: at most 50 keys of 40 characters, values of 500. */
export const Metadata = z
  .record(
    z.string().max(40, "Metadata keys have at most 40 characters"),
    z.union([z.string().max(500, "Metadata values have at most 500 characters"), z.number(), z.boolean()]),
  )
  .refine((data) => Object.keys(data).length <= 50, "Metadata has at most 50 keys");

export const Locale = z.string().refine((code) => LOCALES.includes(code), "Use a language code such as en or pt-BR");

export const CreateUserInput = z.object({
  email: Email,
  username: Username.optional(),
  name: PersonName.optional(),
  timeZone: TimeZoneName,
  locale: Locale.optional(),
  password: Password.optional(),
  admin: Flag.optional(),
  emailVerified: Flag.optional(),
});
export type CreateUserInput = z.input<typeof CreateUserInput>;

export const UpdateUserInput = z.object({
  name: PersonName.optional(),
  username: Username.optional(),
  timeFormat: z.union([z.literal(12), z.literal(24)], "timeFormat must be 12 or 24").optional(),
  defaultScheduleId: Id.optional(),
  weekStart: WeekDay.optional(),
  timeZone: TimeZoneName.optional(),
  locale: Locale.optional(),
  avatarUrl: orEmpty(WebAddress).optional(),
  bio: Text(2000).nullish(),
  metadata: Metadata.optional(),
  theme: z.enum(["light", "dark"]).nullish(),
  brandColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "Use a colour such as #1a73e8")
    .nullish(),
  darkBrandColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "Use a colour such as #8ab4f8")
    .nullish(),
  hideBranding: Flag.optional(),
  away: Flag.optional(),
});
export type UpdateUserInput = z.input<typeof UpdateUserInput>;

const LIMIT = "Use a whole number from 1 to 100000";
const BookingLimit = z.int(LIMIT).min(1, LIMIT).max(100_000, LIMIT).nullable().optional().describe("null takes the limit away.");

/** How many bookings a user takes per calendar period of their zone, over all event types; absent stays, null is no limit. */
export const UpdateBookingLimitsInput = z.object({
  perDay: BookingLimit,
  perWeek: BookingLimit,
  perMonth: BookingLimit,
  perYear: BookingLimit,
});
export type UpdateBookingLimitsInput = z.input<typeof UpdateBookingLimitsInput>;

/** The language of a browser with its country, `en-GB`. It says how weeks and hours are read there; what names none says nothing. */
const BrowserLanguage = z.string().max(35).optional();

/** What somebody who signs up tells us. */
export const SignUpInput = z.object({
  name: PersonName,
  email: Email,
  username: Username,
  password: Password,
  timeZone: TimeZoneName,
  language: BrowserLanguage,
  /** What the bot challenge of the page gave, where there is one. */
  challenge: z.string().max(4096).optional(),
});
export type SignUpInput = z.input<typeof SignUpInput>;

/** The first user of an instance tells the same, and administers it. */
export const SetUpInput = SignUpInput.extend({ password: AdminPassword });
export type SetUpInput = z.input<typeof SetUpInput>;

/** What the sign-in form sends; whether the password could be one is no business of its. */
export const SignInInput = z.object({ email: Email, password: KnownPassword });

export const RequestPasswordResetInput = z.object({ email: Email });
export type RequestPasswordResetInput = z.input<typeof RequestPasswordResetInput>;

/** A token that was sent by mail: 32 letters and digits. */
const MailedToken = z.string("The link is incomplete. Open it from the e-mail again").min(1).max(100);

export const ResetPasswordInput = z.object({ token: MailedToken, password: Password });
export type ResetPasswordInput = z.input<typeof ResetPasswordInput>;

export const ChangePasswordInput = z
  .object({
    currentPassword: z.string().min(1, "Enter your current password").max(200, "Use at most 200 characters"),
    newPassword: Password,
    /** Ends all API keys of the account with it. */
    endApiKeys: Flag.optional(),
  })
  .refine((input) => input.newPassword !== input.currentPassword, {
    path: ["newPassword"],
    message: "Choose a password that differs from the current one",
  });
export type ChangePasswordInput = z.input<typeof ChangePasswordInput>;

/** `password` is asked for where a change of address was begun without it, by an API key or a token. */
export const VerifyEmailInput = z.object({ token: MailedToken, password: KnownPassword.optional() });
export type VerifyEmailInput = z.input<typeof VerifyEmailInput>;

export const UndoEmailChangeInput = z.object({ token: MailedToken });
export type UndoEmailChangeInput = z.input<typeof UndoEmailChangeInput>;

/** What the encrypted token in the mail to somebody who signs up holds. */
export const SealedSignUp = z.object({
  /** Apart from whatever else this instance encrypts. */
  purpose: z.literal("sign-up"),
  name: PersonName,
  email: Email,
  username: Username,
  passwordHash: z.string(),
  timeZone: TimeZoneName,
  language: BrowserLanguage,
  /** UTC milliseconds. */
  expiresAt: z.number(),
});
export type SealedSignUp = z.output<typeof SealedSignUp>;

/** The encrypted token in the link is as long as what it holds. */
export const ConfirmSignUpInput = z.object({
  token: z.string("The link is incomplete. Open it from the e-mail again").min(1).max(4096),
  password: KnownPassword,
});
export type ConfirmSignUpInput = z.input<typeof ConfirmSignUpInput>;

/** `password` is that of the acting user: a session needs it, an API key or token has none and leaves it to the link. */
export const RequestEmailChangeInput = z.object({ email: Email, password: KnownPassword.optional() });
export type RequestEmailChangeInput = z.input<typeof RequestEmailChangeInput>;

/** Any text: that it is no username is part of the answer. */
export const UsernameCheckInput = z.object({ username: z.string().max(200) });
export type UsernameCheckInput = z.input<typeof UsernameCheckInput>;
