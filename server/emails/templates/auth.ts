import { webappUrl } from "@/server/core/env";

interface Letter {
  subject: string;
  text: string;
  html: string;
}

interface Words {
  subject: string;
  /** Paragraphs, in order. */
  before: string[];
  action?: { label: string; path: string };
  after?: string[];
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const PARAGRAPH = "margin:0 0 16px;font-size:15px;line-height:24px";
const BUTTON =
  "display:inline-block;padding:11px 18px;border-radius:8px;background:#111113;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none";

/** One letter in two forms that say the same: plain text, and HTML that needs no images and no styles from elsewhere. */
function letter({ subject, before, action, after = [] }: Words): Letter {
  const url = action && `${webappUrl()}${action.path}`;
  const text = [...before, ...(action ? [`${action.label}:\n${url}`] : []), ...after, "Kairos"].join("\n\n");
  const paragraphs = (lines: string[]) => lines.map((line) => `<p style="${PARAGRAPH}">${escapeHtml(line)}</p>`).join("");
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(url ?? "")}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;line-height:20px;color:#5c5c64">If the button does not work, open this address:<br><a href="${escapeHtml(url ?? "")}" style="color:#1d4fb8;word-break:break-all">${escapeHtml(url ?? "")}</a></p>`
    : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f4f4f5;color:#3a3a40;font-family:Inter,system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px 16px"><div style="background:#ffffff;border-radius:12px;padding:32px">
<h1 style="margin:0 0 20px;font-size:20px;line-height:28px;color:#111113">${escapeHtml(subject)}</h1>
${paragraphs(before)}${button}${paragraphs(after)}</div>
<p style="margin:20px 0 0;text-align:center;font-size:13px;color:#5c5c64">Kairos</p></div></body></html>`;
  return { subject, text, html };
}

const greeting = (name: string | null) => (name ? `Hello ${name},` : "Hello,");

/** To a new user: proves that the address is theirs. */
export function verifyEmailLetter(to: { name: string | null; token: string }): Letter {
  return letter({
    subject: "Confirm your e-mail address",
    before: [greeting(to.name), "Confirm that this address is yours, so that booking mail reaches you."],
    action: { label: "Confirm e-mail address", path: `/auth/verify?token=${to.token}` },
    after: ["The link works for 24 hours. If you have not signed up, ignore this mail."],
  });
}

/** To the new address of somebody who wants to change theirs. */
export function changeEmailLetter(to: { name: string | null; token: string; email: string }): Letter {
  return letter({
    subject: "Confirm your new e-mail address",
    before: [greeting(to.name), `Confirm that you want to sign in with ${to.email} from now on.`],
    action: { label: "Use this address", path: `/auth/verify?token=${to.token}` },
    after: ["The link works for 24 hours. Until then your old address stays. If you did not ask for this, ignore this mail."],
  });
}

/** To the old address, as soon as a change was asked for: its owner may not be the one who asked. */
export function emailChangeNotice(to: { name: string | null; email: string }): Letter {
  return letter({
    subject: "Somebody asked to change your e-mail address",
    before: [
      greeting(to.name),
      `Your account is to get the address ${to.email}. It changes once that address is confirmed.`,
      "If this was not you, choose a new password now and revoke the API keys that you do not know.",
    ],
    action: { label: "Review your account", path: "/settings/security/password" },
  });
}

export function resetPasswordLetter(to: { name: string | null; token: string }): Letter {
  return letter({
    subject: "Choose a new password",
    before: [greeting(to.name), "Somebody, most likely you, asked for a new password for your account."],
    action: { label: "Choose a new password", path: `/auth/forgot-password/${to.token}` },
    after: ["The link works for one hour and once. If you did not ask for this, ignore this mail: your password stays as it is."],
  });
}

/** After the password was changed in whichever way. */
export function passwordChangedLetter(to: { name: string | null }): Letter {
  return letter({
    subject: "Your password was changed",
    before: [
      greeting(to.name),
      "Your password was changed and your other sessions were signed out.",
      "If this was not you, choose a new one now.",
    ],
    action: { label: "Choose a new password", path: "/auth/forgot-password" },
  });
}
