import { webappUrl } from "@/server/core/env";
import { unlinked } from "../unlinked";
import { letterHtml, letterText } from "./letter";

/** The content of one mail about an account. */
interface AccountMail {
  subject: string;
  text: string;
  html: string;
}

interface Words {
  /** Also the heading. */
  subject: string;
  /** Paragraphs, in order. */
  paragraphs: string[];
  action: { label: string; path: string };
  /** What else one may want to do. */
  otherwise?: { label: string; path: string };
  /** Below the letter: how long a link works, what to do when one did not ask for it. */
  footer?: string[];
}

/** Mail about an account is in English, as the dashboard is. */
function accountMail({ subject, paragraphs, action, otherwise, footer = [] }: Words): AccountMail {
  const letter = {
    language: "en" as const,
    preview: paragraphs.at(-1) ?? "",
    heading: subject,
    paragraphs,
    rows: [],
    actions: [action, otherwise].flatMap((each) => (each ? [{ label: each.label, url: `${webappUrl()}${each.path}` }] : [])),
    footer,
  };
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}

const greeting = (name: string | null) => (name ? `Hello ${unlinked(name)},` : "Hello,");

/** To a new user: proves that the address is theirs. */
export function verifyEmailLetter(to: { name: string | null; token: string }): AccountMail {
  return accountMail({
    subject: "Confirm your e-mail address",
    paragraphs: [greeting(to.name), "Confirm that this address is yours, so that booking mail reaches you."],
    action: { label: "Confirm e-mail address", path: `/auth/verify?token=${to.token}` },
    footer: ["The link works for 24 hours. If you have not signed up, ignore this mail."],
  });
}

/** To the address that somebody signed up with. What they typed is not in it: they may be a stranger who wants it delivered. */
export function confirmSignUpLetter(to: { token: string }): AccountMail {
  return accountMail({
    subject: "Confirm your e-mail address",
    paragraphs: [
      greeting(null),
      "Confirm that this address is yours to finish signing up. You will be asked for the password that you chose.",
    ],
    action: { label: "Confirm e-mail address", path: `/auth/confirm?token=${to.token}` },
    footer: ["The link works for 24 hours. If you have not signed up, ignore this mail: nothing happens without it."],
  });
}

/** To somebody whose address was used for signing up again. */
export function accountExistsLetter(to: { name: string | null }): AccountMail {
  return accountMail({
    subject: "You have an account already",
    paragraphs: [
      greeting(to.name),
      "Somebody, most likely you, signed up with this address. It has an account already, and that stays as it is: sign " +
        "in with the password that you have.",
    ],
    action: { label: "Sign in", path: "/auth/login" },
    otherwise: { label: "Choose a new password", path: "/auth/forgot-password" },
    footer: ["If it was not you, ignore this mail: whoever it was has not been told that there is an account."],
  });
}

/** To the new address of somebody who wants to change theirs. Their name is not in it: they may be a stranger who wants it delivered. */
export function changeEmailLetter(to: { token: string; email: string }): AccountMail {
  return accountMail({
    subject: "Confirm your new e-mail address",
    paragraphs: [greeting(null), `Confirm that you want to sign in with ${to.email} from now on.`],
    action: { label: "Use this address", path: `/auth/verify?token=${to.token}` },
    footer: ["The link works for 24 hours. Until then your old address stays. If you did not ask for this, ignore this mail."],
  });
}

/** To somebody whose address a user of another account wants to change theirs to. Who that is stays out: it may be a stranger. */
export function addressInUseLetter(to: { name: string | null }): AccountMail {
  return accountMail({
    subject: "Somebody wanted to use your e-mail address",
    paragraphs: [
      greeting(to.name),
      "Somebody with another account asked to sign in with this address from now on. It belongs to your account, so " +
        "nothing changes: you sign in with it as before, and they cannot.",
    ],
    action: { label: "Open your profile", path: "/settings/my-account/profile" },
    footer: [
      "If it was you, give this account another address first, and then ask again.",
      "If it was not you, ignore this mail: whoever it was has not been told that there is an account.",
    ],
  });
}

/** To the old address, as soon as a change was asked for: its owner may not be the one who asked. */
export function emailChangeNotice(to: { name: string | null; email: string }): AccountMail {
  return accountMail({
    subject: "Somebody asked to change your e-mail address",
    paragraphs: [
      greeting(to.name),
      `Your account is to get the address ${to.email}. It changes once that address is confirmed.`,
      "If this was not you, choose a new password now and revoke the API keys that you do not know.",
    ],
    action: { label: "Review your account", path: "/settings/security/password" },
  });
}

/** To the old address, once the change was made: the way back for a week. */
export function emailChangedLetter(to: { name: string | null; email: string; token: string }): AccountMail {
  return accountMail({
    subject: "Your e-mail address was changed",
    paragraphs: [
      greeting(to.name),
      `From now on your account has the address ${to.email}, and you sign in with that.`,
      "If this was not you, undo it now: the account gets this address back, everybody is signed out, its API keys end, " +
        "and you choose a new password.",
    ],
    action: { label: "Undo the change", path: `/auth/undo-email-change?token=${to.token}` },
    footer: ["The link works for seven days and once."],
  });
}

export function resetPasswordLetter(to: { name: string | null; token: string }): AccountMail {
  return accountMail({
    subject: "Choose a new password",
    paragraphs: [greeting(to.name), "Somebody, most likely you, asked for a new password for your account."],
    action: { label: "Choose a new password", path: `/auth/forgot-password/${to.token}` },
    footer: ["The link works for one hour and once. If you did not ask for this, ignore this mail: your password stays as it is."],
  });
}

/** After the password was changed in whichever way. */
export function passwordChangedLetter(to: { name: string | null; apiKeysEnded: number }): AccountMail {
  const keys = to.apiKeysEnded === 1 ? "Your API key was ended too." : `Your ${to.apiKeysEnded} API keys were ended too.`;
  return accountMail({
    subject: "Your password was changed",
    paragraphs: [
      greeting(to.name),
      `Your password was changed and your other sessions were signed out.${to.apiKeysEnded ? ` ${keys}` : ""}`,
      "If this was not you, choose a new one now.",
    ],
    action: { label: "Choose a new password", path: "/auth/forgot-password" },
  });
}
