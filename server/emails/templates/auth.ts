import { webappUrl } from "@/server/core/env";
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
  /** Below the letter: how long a link works, what to do when one did not ask for it. */
  footer?: string[];
}

/** Mail about an account is in English, as the dashboard is. */
function accountMail({ subject, paragraphs, action, footer = [] }: Words): AccountMail {
  const letter = {
    language: "en" as const,
    preview: paragraphs.at(-1) ?? "",
    heading: subject,
    paragraphs,
    rows: [],
    actions: [{ label: action.label, url: `${webappUrl()}${action.path}` }],
    footer,
  };
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}

const greeting = (name: string | null) => (name ? `Hello ${name},` : "Hello,");

/** To a new user: proves that the address is theirs. */
export function verifyEmailLetter(to: { name: string | null; token: string }): AccountMail {
  return accountMail({
    subject: "Confirm your e-mail address",
    paragraphs: [greeting(to.name), "Confirm that this address is yours, so that booking mail reaches you."],
    action: { label: "Confirm e-mail address", path: `/auth/verify?token=${to.token}` },
    footer: ["The link works for 24 hours. If you have not signed up, ignore this mail."],
  });
}

/** To the new address of somebody who wants to change theirs. */
export function changeEmailLetter(to: { name: string | null; token: string; email: string }): AccountMail {
  return accountMail({
    subject: "Confirm your new e-mail address",
    paragraphs: [greeting(to.name), `Confirm that you want to sign in with ${to.email} from now on.`],
    action: { label: "Use this address", path: `/auth/verify?token=${to.token}` },
    footer: ["The link works for 24 hours. Until then your old address stays. If you did not ask for this, ignore this mail."],
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

export function resetPasswordLetter(to: { name: string | null; token: string }): AccountMail {
  return accountMail({
    subject: "Choose a new password",
    paragraphs: [greeting(to.name), "Somebody, most likely you, asked for a new password for your account."],
    action: { label: "Choose a new password", path: `/auth/forgot-password/${to.token}` },
    footer: ["The link works for one hour and once. If you did not ask for this, ignore this mail: your password stays as it is."],
  });
}

/** After the password was changed in whichever way. */
export function passwordChangedLetter(to: { name: string | null }): AccountMail {
  return accountMail({
    subject: "Your password was changed",
    paragraphs: [
      greeting(to.name),
      "Your password was changed and your other sessions were signed out.",
      "If this was not you, choose a new one now.",
    ],
    action: { label: "Choose a new password", path: "/auth/forgot-password" },
  });
}
