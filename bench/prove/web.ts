const TIMEOUT_MS = 15_000;

/** What came of a form: the status of its answer, and the booking and the seat that the answer leads to. */
export interface Outcome {
  status: number | string;
  uid: string | null;
  seatUid: string | null;
}

/** Opens a booking page at a slot and submits its form. */
export function bookOnPage(page: string, start: string, email: string): Promise<Outcome> {
  const url = `${page}?slot=${encodeURIComponent(start)}&timezone=Europe/Paris`;
  return submit(url, "responses.email", { "responses.name": email, "responses.email": email });
}

/** Opens the page that moves a booking at a slot and submits its form. */
export function moveOnPage(origin: string, uid: string, start: string): Promise<Outcome> {
  const url = `${origin}/reschedule/${uid}?slot=${encodeURIComponent(start)}&timezone=Europe/Paris`;
  return submit(url, "former", { "responses.rescheduleReason": "Changed plans" });
}

/** Opens a booking's page and cancels it there, of a series the later dates too when asked to; or one seat of it. */
export function cancelOnPage(origin: string, uid: string, of: { seatUid: string | null; andFollowing: boolean }) {
  const { seatUid, andFollowing } = of;
  const query = new URLSearchParams({ cancel: "true", ...(seatUid && { seatUid }) });
  return submit(`${origin}/booking/${uid}?${query}`, "reason", { reason: "Changed plans", ...(andFollowing && { andFollowing: "true" }) });
}

/** Each form is sent from an address of its own. */
function addressOf(): string {
  sent++;
  return `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
}
let sent = 0;

/** Fills in the page's form that has the field `known` and submits it as a browser without JavaScript does. */
export async function submit(url: string, known: string, answers: Record<string, string>): Promise<Outcome> {
  try {
    const headers = { origin: new URL(url).origin, "x-forwarded-for": addressOf() };
    const html = await (await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) })).text();
    const form = formOf(html, known);
    if (!form) return { status: "not offered", uid: null, seatUid: null };
    for (const [name, value] of Object.entries(answers)) form.set(name, value);
    const answer = await fetch(url, { method: "POST", headers, body: form, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await answer.text();
    const address = new URL(answer.headers.get("location") ?? "/", url);
    const uid = /\/booking\/([^/]+)/.exec(address.pathname)?.[1] ?? null;
    return {
      status: answer.status === 200 ? `refused: ${alertOf(text)}` : answer.status,
      uid,
      seatUid: address.searchParams.get("seatUid"),
    };
  } catch {
    return { status: "lost", uid: null, seatUid: null };
  }
}

/** The hidden inputs of the form that has the field `known`; null when the page has none. */
function formOf(html: string, known: string): FormData | null {
  const form = [...html.matchAll(/<form\b.*?<\/form>/gs)].map(([text]) => text).find((text) => text.includes(`name="${known}"`));
  if (!form) return null;
  const data = new FormData();
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(input, "name");
    if (name !== null) data.append(name, attribute(input, "value") ?? "");
  }
  return data;
}

/** What the page says went wrong. */
function alertOf(html: string): string {
  const [, text = ""] = /role="alert"[^>]*>(.*?)<\/(?:p|div)>/s.exec(html) ?? [];
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}

const ENTITIES: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

function attribute(input: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1];
  return value?.replace(/&(?:quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity]!) ?? null;
}
