import { expect, type Locator, type Page } from "@playwright/test";

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

  /** A day of the open month by its date: `2026-12-02`. */
  day(date: string): Locator {
    return this.page.locator(`[data-date="${date}"]`);
  }

  /** The day that the keyboard is on: `2026-12-02`. */
  focusedDay(): Promise<string | undefined> {
    return this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.date);
  }

  get month() {
    return this.page.getByRole("region", { name: "Choose a day" }).getByRole("heading", { level: 2 });
  }

  async nextMonth() {
    const before = (await this.month.textContent()) ?? "";
    await this.page.getByRole("link", { name: "Next month" }).click();
    await expect(this.month).not.toHaveText(before);
  }

  async pickDay(date: string) {
    await this.day(date).click();
    await expect(this.times.first()).toBeVisible();
  }

  /** The first day of the month after this one that has times: it never lies within the minimum notice. */
  async pickDayOfNextMonth() {
    await this.nextMonth();
    await this.page
      .getByRole("gridcell", { name: /\d times?$/ })
      .first()
      .getByRole("link")
      .click();
    await expect(this.times.first()).toBeVisible();
  }

  /** Takes the nth time of the open day and goes on to the form; returns its text. Without JavaScript a time leads straight there. */
  async pickTime(nth: number): Promise<string> {
    const time = this.times.nth(nth);
    const text = (await time.textContent())?.trim() ?? "";
    await this.goOnWith(time);
    return text;
  }

  /** Takes the time of an instant (UTC milliseconds) and goes on to the form. */
  async pickInstant(instant: number) {
    await this.goOnWith(this.slot(instant));
  }

  private async goOnWith(time: Locator) {
    await time.click();
    const details = this.page.getByRole("region", { name: "Your details" });
    const next = this.page.getByRole("link", { name: /^Next, with/ });
    await expect(details.or(next)).toBeVisible();
    if (await next.isVisible()) await next.click();
    await expect(details).toBeVisible();
  }

  /** The time of an instant, in UTC milliseconds, on any layout. */
  slot(instant: number): Locator {
    return this.page.locator(`[data-slot="${instant}"]`);
  }

  /** The instants on offer (UTC milliseconds) with the hours that stand there for them. */
  offered(): Promise<{ instant: number; text: string }[]> {
    return this.page
      .locator("[data-slot]")
      .evaluateAll((links) =>
        links.map((link) => ({ instant: Number((link as HTMLElement).dataset.slot), text: link.textContent?.trim() ?? "" })),
      );
  }

  get zoneButton() {
    return this.page.getByLabel(/^Change time zone/);
  }

  /** Chooses a zone by its city: "Lord Howe". */
  async pickZone(city: string) {
    await this.zoneButton.click();
    await this.page.getByRole("combobox", { name: "Search by city or region" }).fill(city);
    await this.page.getByRole("option", { name: new RegExp(city) }).click();
    await expect(this.zoneButton).toContainText(city);
  }

  layout(layout: "month" | "week" | "column") {
    return this.page.getByRole("radio", { name: { month: "Month", week: "Week", column: "Columns" }[layout], exact: true });
  }

  /** The days that the week and column layouts show, in words. */
  get range() {
    return this.page.getByRole("heading", { level: 2 });
  }

  /** The times of the week and column layouts. */
  get blocks() {
    return this.page.locator("[data-days] [data-slot]");
  }

  /** The time that the keyboard is on, in UTC milliseconds. */
  focusedSlot(): Promise<string | undefined> {
    return this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.slot);
  }

  get ownSwitch() {
    return this.page.getByRole("checkbox", { name: "Show my calendar" });
  }

  async pickLength(text: string) {
    const length = this.page.getByRole("group", { name: "Duration" }).getByRole("link", { name: text, exact: true });
    await length.click();
    await expect(length).toHaveAttribute("aria-current", "true");
  }

  async pickHours(hours: "12h" | "24h") {
    await this.page.getByRole("button", { name: hours }).click();
  }

  async fill(name: string, email: string, notes?: string) {
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByLabel("Email address").fill(email);
    if (notes) await this.page.getByLabel(/Additional notes/).fill(notes);
  }

  async addGuest(email: string) {
    await this.page
      .locator("summary, button")
      .filter({ hasText: /^Add (guests|another guest)/ })
      .click();
    await this.page
      .getByLabel(/^E-mail address of guest/)
      .last()
      .fill(email);
  }

  /** Sends the form without waiting for what comes of it. */
  async submit(button: "Confirm booking" | "Move booking" | "Request this time" = "Confirm booking") {
    await this.page.getByRole("button", { name: button }).click();
  }

  async confirm(button: "Confirm booking" | "Move booking" | "Request this time" = "Confirm booking") {
    await this.submit(button);
    await expect(this.page).toHaveURL(/\/booking\/\w+/, { timeout: 30_000 });
  }

  /** From a booking's page. */
  async cancel(reason?: string) {
    await this.page.getByRole("link", { name: "Cancel", exact: true }).click();
    if (reason) await this.page.getByLabel(/Why do you cancel/).fill(reason);
    await this.page.getByRole("button", { name: "Cancel booking" }).click();
    await this.expectHeading("This booking is cancelled");
  }

  async expectHeading(text: string) {
    await expect(this.page.getByRole("heading", { level: 1, name: text })).toBeVisible({ timeout: 30_000 });
  }
}
