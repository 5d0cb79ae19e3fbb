import { expect, type Page } from "@playwright/test";
import { awake } from "../fixtures/awake";

/** Hashing a password, signing in and loading the next page take a while on a busy machine. */
const ARRIVAL = { timeout: 45_000 };

/** "Getting started" of somebody who has signed up: hours, place, and the link that is ready. */
export class OnboardingPages {
  constructor(readonly page: Page) {}

  async expectStep(number: 1 | 2 | 3) {
    await expect(this.page.getByText(`Step ${number} of 3`)).toBeVisible(ARRIVAL);
  }

  async continue() {
    const next = this.page.getByRole("button", { name: "Continue" });
    await awake(next);
    await next.click();
  }

  /** On the step about the place this is a button: the first event types are made without one. */
  async skip() {
    await this.page
      .getByRole("link", { name: "Skip" })
      .or(this.page.getByRole("button", { name: "Skip" }))
      .click();
  }

  async back() {
    await this.page.getByRole("link", { name: "Back" }).click();
  }

  /** Turns a day of the week on or off: "Saturday". */
  async toggleDay(day: string) {
    await this.page.getByRole("switch", { name: day }).click();
  }

  async addTime(day: string) {
    await this.page.getByRole("button", { name: `Add a time on ${day}` }).click();
  }

  /** Types a time of a day: setTime("Monday", "from", "8:30"). `place` counts from 1 where a day has several. */
  async setTime(day: string, end: "from" | "to", time: string, place?: number) {
    const field = this.page.getByRole("combobox", { name: place ? `${day}, time ${place}: ${end}` : `${day}: ${end}`, exact: true });
    await field.fill(time);
    await field.press("Enter");
  }

  /** Meetings take place in a room of the host's own, which is what the step suggests. */
  async meetAt(link: string) {
    await this.page.getByRole("textbox", { name: "Link of the room" }).fill(link);
    await this.continue();
  }

  async finish() {
    await expect(this.page.getByRole("heading", { name: "Your link is ready" })).toBeVisible(ARRIVAL);
    await this.page.getByRole("link", { name: "Go to your event types" }).click();
    await expect(this.page).toHaveURL(/\/event-types/, ARRIVAL);
  }

  /** All steps with what they suggest: working hours, two event types, and no place yet. */
  async acceptAll() {
    await this.expectStep(1);
    await this.continue();
    await this.expectStep(2);
    await this.skip();
    await this.finish();
  }
}
