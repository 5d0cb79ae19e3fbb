import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Answer, badRepeat, type Request, send } from "./api";
import type { Claim, Wish } from "./checks";
import { OCCURRENCES, type Target, type World } from "./seed";
import { bookOnPage, cancelOnPage, moveOnPage, type Outcome } from "./web";

export interface Journal {
  claims: Claim[];
  wishes: Wish[];
  /** "operation status" and how often. */
  counts: Map<string, number>;
  /** Some of what was answered, to be asked again when the killed process is back. */
  answered: { request: Request; answer: Answer }[];
  /** Jobs at least that a killed process had begun. */
  interrupted: number;
  /** Found while the load ran. */
  findings: string[];
}

interface Made {
  uids: string[];
  target: Target;
  seatUid: string | null;
}

const DAY = 86_400_000;
const HALF_HOUR = 1_800_000;
const TIMEOUT_MS = 15_000;
/** Of answers that are asked for again at the end. */
const KEPT_ANSWERS = 1000;

export interface Load {
  world: World;
  origins: string[];
  journal: Journal;
  next: () => number;
  isOver: () => boolean;
}

/** One client: does one thing after another until the load is over. */
export async function runClient(load: Load, name: string): Promise<void> {
  const client = new Client(load, name);
  while (!load.isOver()) await client.step();
}

class Client {
  private made: Made[] = [];
  private count = 0;

  constructor(
    private readonly load: Load,
    private readonly name: string,
  ) {}

  async step(): Promise<void> {
    const dice = this.load.next();
    const one = this.made.length && dice < 0.55 ? this.pick(this.made) : null;
    if (one) return this.change(one);
    if (dice > 0.95) return this.reserve();
    return this.create();
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.load.next() * items.length)]!;
  }

  /** Few enough days that clients meet. */
  private start(): string {
    const today = Math.floor(Date.now() / DAY) * DAY;
    return new Date(today + (2 + Math.floor(this.load.next() * 12)) * DAY + Math.floor(this.load.next() * 48) * HALF_HOUR).toISOString();
  }

  private note(operation: string, status: number | string): void {
    const { counts } = this.load.journal;
    counts.set(`${operation} ${status}`, (counts.get(`${operation} ${status}`) ?? 0) + 1);
  }

  /** A page that says no more than that it did not work hides a fault of the server. */
  private notePage(operation: string, { status }: Outcome): void {
    this.note(operation, status);
    if (/did not work/.test(String(status))) this.load.journal.findings.push(`answer: ${operation} ${status}`);
  }

  private async reserve(): Promise<void> {
    const { id, key } = this.pick(this.load.world.targets);
    const body = { eventTypeId: id, slotStart: this.start(), reservationDuration: 1 };
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "cal-api-version": "2024-09-04" };
    const init = { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(TIMEOUT_MS) };
    const answer = await fetch(`${this.pick(this.load.origins)}/v2/slots/reservations`, init).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    this.note("reserve", answer?.status ?? "lost");
  }

  private async create(): Promise<void> {
    const { journal, world, next } = this.load;
    const target = this.pick(world.targets);
    const email = `${this.name}-${++this.count}@clients.test`;
    const start = this.start();
    journal.wishes.push({ email, size: target.kind === "series" ? OCCURRENCES : 1 });
    if (target.path && target.kind !== "series" && next() < 0.15) return this.createOnPage(target, start, email);
    const lengthInMinutes = target.kind === "lengths" ? this.pick([15, 30, 60]) : undefined;
    const body = { eventTypeId: target.id, start, lengthInMinutes, attendee: { name: email, email, timeZone: "Europe/Paris" } };
    const answer = await this.write(`create ${target.kind}`, "/v2/bookings", body);
    if (!answer) return;
    const rows = [answer.data].flat() as { uid: string; seatUid?: string }[];
    this.keep({ uids: rows.map(({ uid }) => uid), target, seatUid: rows[0]?.seatUid ?? null });
  }

  /** What is lost on a page is not sent again: a form has no key. */
  private async createOnPage(target: Target, start: string, email: string): Promise<void> {
    const done = await bookOnPage(this.pick(this.load.origins) + target.path, start, email);
    this.notePage("create on the page", done);
    if (done.uid) this.keep({ uids: [done.uid], target, seatUid: done.seatUid });
  }

  private keep(one: Made): void {
    const { kind } = one.target;
    const operation = kind === "seats" ? "seat" : kind === "series" ? "series" : "create";
    this.load.journal.claims.push({ operation, uids: one.uids, ...(one.seatUid && { seatUid: one.seatUid }) });
    this.made.push(one);
  }

  private async change(one: Made): Promise<void> {
    const { next } = this.load;
    if (one.target.kind === "confirm" && next() < 0.6) return this.decide(one);
    const onPage = next() < 0.25;
    if (next() < 0.5) return onPage ? this.cancelOnPage(one) : this.cancel(one);
    if (!one.seatUid && one.target.kind !== "series") return onPage ? this.moveOnPage(one) : this.move(one);
  }

  private async decide({ uids, target }: Made): Promise<void> {
    const operation = this.load.next() < 0.7 ? "confirm" : "decline";
    const answer = await this.write(operation, `/v2/bookings/${uids[0]}/${operation}`, {}, target.key);
    if (answer) this.load.journal.claims.push({ operation, uids: uids.slice(0, 1) });
  }

  private async cancel(one: Made): Promise<void> {
    this.forget(one);
    const { uids, seatUid, target } = one;
    const body = { cancellationReason: "Changed plans", ...(seatUid && { seatUid }) };
    const operation = seatUid ? "cancelSeat" : "cancel";
    const answer = await this.write(operation, `/v2/bookings/${uids[0]}/cancel`, body, seatUid ? undefined : target.key);
    if (answer) this.claimCancelled(one, false);
  }

  private async cancelOnPage(one: Made): Promise<void> {
    this.forget(one);
    const { uids, seatUid, target } = one;
    const andFollowing = target.kind === "series" && this.load.next() < 0.5;
    const done = await cancelOnPage(this.pick(this.load.origins), uids[0]!, { seatUid, andFollowing });
    this.notePage("cancel on the page", done);
    if (done.uid) this.claimCancelled(one, andFollowing);
  }

  private claimCancelled({ uids, seatUid }: Made, all: boolean): void {
    const operation = seatUid ? "cancelSeat" : "cancel";
    this.load.journal.claims.push({ operation, uids: all ? uids : uids.slice(0, 1), ...(seatUid && { seatUid }) });
  }

  private async move(one: Made): Promise<void> {
    this.forget(one);
    const answer = await this.write("reschedule", `/v2/bookings/${one.uids[0]}/reschedule`, { start: this.start() }, one.target.key);
    if (answer) this.claimMoved(one, answer.data.uid);
  }

  private async moveOnPage(one: Made): Promise<void> {
    this.forget(one);
    const done = await moveOnPage(this.pick(this.load.origins), one.uids[0]!, this.start());
    this.notePage("reschedule on the page", done);
    if (done.uid) this.claimMoved(one, done.uid);
  }

  private claimMoved(one: Made, uid: string): void {
    this.load.journal.claims.push({ operation: "reschedule", uids: [uid], formerUid: one.uids[0]! });
    this.made.push({ ...one, uids: [uid] });
  }

  private forget(one: Made): void {
    this.made = this.made.filter((other) => other !== one);
  }

  /** Sends until there is an answer, to any of the servers, under one key; some answers are asked for again. Null for a refusal. */
  private async write(operation: string, path: string, body: object, apiKey?: string): Promise<Answer | null> {
    const { origins, journal, next } = this.load;
    const request: Request = { operation, path, body: JSON.stringify(body), key: randomUUID(), apiKey };
    for (let tries = 0; tries < 40; tries++) {
      const answer = await send(this.pick(origins), request);
      const inFlight = answer?.status === 409 && /idempotency/i.test(answer.text);
      if (!answer || inFlight || answer.status >= 500) {
        this.note(operation, answer ? (inFlight ? "409 in flight" : answer.status) : "lost");
        if (answer && answer.status >= 500) journal.findings.push(`answer: ${operation} ${answer.status} ${answer.text.slice(0, 200)}`);
        await wait(250);
        continue;
      }
      this.note(operation, answer.status);
      if (journal.answered.length < KEPT_ANSWERS) journal.answered.push({ request, answer });
      else if (next() < 0.02) journal.answered[Math.floor(next() * KEPT_ANSWERS)] = { request, answer };
      if (next() < 0.1) await this.repeat(request, answer);
      return answer.status < 300 ? answer : null;
    }
    journal.findings.push(`answer: ${operation} had none in 40 tries`);
    return null;
  }

  private async repeat(request: Request, first: Answer): Promise<void> {
    const again = await send(this.pick(this.load.origins), request);
    if (!again) return;
    this.note(`${request.operation} repeated`, again.status);
    this.load.journal.findings.push(...badRepeat(request, first, again));
  }
}
