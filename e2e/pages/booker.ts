import { expect, type Page } from "@playwright/test";

/** The invitee's way: booking page, form, confirmation, and the changes that mail links lead to. */
export class Booker {
  constructor(readonly page: Page) {}

  async open(path: string) {
    await this.page.goto(path);
    await expect(this.page.getByRole("region", { name: "Choose a day" })).toBeVisible();
  }

  get times() {
    return this.page.getByRole("region", { name: "Choose a time" }).getByRole("link", { name: /^\d{1,2}:\d{2}/ });
  }

  /** The first day of the month after this one that has times: it never lies within the minimum notice. */
  async pickDayOfNextMonth() {
    await this.page.getByRole("link", { name: "Next month" }).click();
    await this.page
      .getByRole("gridcell", { name: /\d times?$/ })
      .first()
      .getByRole("link")
      .click();
    await expect(this.times.first()).toBeVisible();
  }

  /** Takes the nth time of the open day and goes on to the form; returns its text. */
  async pickTime(nth: number): Promise<string> {
    const time = this.times.nth(nth);
    const text = (await time.innerText()).trim();
    await time.click();
    await this.page.getByRole("link", { name: /^Next, with/ }).click();
    await expect(this.page.getByRole("region", { name: "Your details" })).toBeVisible();
    return text;
  }

  async fill(name: string, email: string, notes?: string) {
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByLabel("Email address").fill(email);
    if (notes) await this.page.getByLabel(/Additional notes/).fill(notes);
  }

  async confirm(button: "Confirm booking" | "Move booking" = "Confirm booking") {
    await this.page.getByRole("button", { name: button }).click();
    await expect(this.page).toHaveURL(/\/booking\/\w+/, { timeout: 30_000 });
  }

  async expectHeading(text: string) {
    await expect(this.page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  }
}
