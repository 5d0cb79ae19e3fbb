import { AppError } from "./errors";

interface Bounds {
  /** How many pieces of work run at a time. */
  atOnce: number;
  /** How many may wait, and how many of them for one caller. */
  waiting: number;
  waitingEach: number;
}

interface Waiting {
  from: string;
  start(): void;
  refuse(): void;
}

/**
 * Lets heavy work run a few at a time. Callers take turns, each with what it has waited for longest; what would wait too long is refused at
 * once.
 */
export class Turns {
  private running = 0;
  private readonly queue: Waiting[] = [];
  /** Callers in the order in which they last had a turn, those who wait alone. */
  private readonly served: string[] = [];

  constructor(private readonly bounds: Bounds) {}

  /**
   * Runs `work` when its turn comes. `from` names who asks for it: nobody fills the queue alone. Throws `unavailable` when too many wait,
   * and what `work` throws.
   */
  async take<T>(work: () => Promise<T>, from?: string): Promise<T> {
    await this.enter(from ?? "");
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(from: string): Promise<void> {
    if (this.running < this.bounds.atOnce) {
      this.running++;
      return;
    }
    const isFull = from !== "" && this.waitingOf(from) >= this.bounds.waitingEach;
    if (isFull || (this.queue.length >= this.bounds.waiting && !this.makeRoom(from))) throw tooMany();
    await new Promise<void>((start, refuse) => this.queue.push({ from, start, refuse: () => refuse(tooMany()) }));
  }

  private waitingOf(from: string): number {
    return this.queue.filter((waiting) => waiting.from === from).length;
  }

  /** In a full queue the last of whoever waits for most gives way to a caller who waits for less. */
  private makeRoom(from: string): boolean {
    const most = this.queue.reduce((known, { from: one }) => (this.waitingOf(one) > this.waitingOf(known) ? one : known), from);
    if (this.waitingOf(most) <= this.waitingOf(from) + 1) return false;
    const last = this.queue.findLastIndex((waiting) => waiting.from === most);
    this.queue.splice(last, 1)[0]!.refuse();
    return true;
  }

  /**
   * The place goes to the caller whose last turn is longest ago, so that nobody slips in between and nobody waits behind one caller's many.
   */
  private leave(): void {
    const waiting = new Set(this.queue.map(({ from }) => from));
    const known = this.served.filter((from) => waiting.has(from));
    const next = [...waiting].find((from) => !known.includes(from)) ?? known[0];
    if (next === undefined) {
      this.running--;
      return;
    }
    this.served.splice(0, Infinity, ...known.filter((from) => from !== next), next);
    this.queue
      .splice(
        this.queue.findIndex(({ from }) => from === next),
        1,
      )[0]!
      .start();
  }
}

const tooMany = () => new AppError("unavailable", "Too many people are signing in right now. Wait a few seconds and try again.");
