import { expect, type Page } from "@playwright/test";

/** Hashing a password, signing in and loading the next page take a while on a busy machine. */
const ARRIVAL = { timeout: 45_000 };

/** "Getting started": four steps from the first sign-in to the dashboard. */
export class OnboardingPages {
  constructor(readonly page: Page) {}

  async expectStep(number: 1 | 2 | 3 | 4) {
    await expect(this.page.getByText(`Step ${number} of 4`)).toBeVisible(ARRIVAL);
  }

  async continue() {
    await this.page.getByRole("button", { name: "Continue" }).click();
  }

  /** On the last step this is a button: it ends onboarding without event types. */
  async skip() {
    await this.page
      .getByRole("link", { name: "Skip" })
      .or(this.page.getByRole("button", { name: "Skip" }))
      .click();
  }

  async back() {
    await this.page.getByRole("link", { name: "Back" }).click();
  }

  get username() {
    return this.page.getByRole("textbox", { name: "Username", exact: true });
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

  async chooseEventTypes(titles: string[]) {
    for (const box of await this.page.getByRole("checkbox").all()) {
      const title = await this.page.locator(`label[for="${await box.getAttribute("id")}"]`).textContent();
      await box.setChecked(titles.includes(title ?? ""));
    }
  }

  async finish() {
    await this.page.getByRole("button", { name: "Finish" }).click();
    await expect(this.page).toHaveURL(/\/event-types/, ARRIVAL);
  }

  /** All steps with what they suggest: working hours and two event types. */
  async acceptAll() {
    for (const step of [1, 2, 3] as const) {
      await this.expectStep(step);
      await this.continue();
    }
    await this.expectStep(4);
    await this.finish();
  }
}
