import { AppError } from "./errors";

interface Bounds {
  /** How many pieces of work run at a time. */
  atOnce: number;
  /** How many may wait, and how many of them for one caller. */
  waiting: number;
  waitingEach: number;
}

/** Lets heavy work run a few at a time, in the order in which it came; what would wait too long is refused at once. */
export class Turns {
  private running = 0;
  private readonly queue: { from: string; start: () => void }[] = [];

  constructor(private readonly bounds: Bounds) {}

  /**
   * Runs `work` when its turn comes. `from` names who asks for it: nobody fills the queue alone. Throws `unavailable` when too many wait, and
   * what `work` throws.
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
    const own = from ? this.queue.filter((waiting) => waiting.from === from).length : 0;
    if (this.queue.length >= this.bounds.waiting || own >= this.bounds.waitingEach) {
      throw new AppError("unavailable", "Too many people are signing in right now. Wait a few seconds and try again.");
    }
    await new Promise<void>((start) => this.queue.push({ from, start }));
  }

  /** Whoever waits longest takes the place over, so that nobody slips in between. */
  private leave(): void {
    const next = this.queue.shift();
    if (next) next.start();
    else this.running--;
  }
}
