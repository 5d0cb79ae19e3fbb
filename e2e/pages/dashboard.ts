import { expect, type Locator, type Page } from "@playwright/test";

/** Loading a page takes a while on a busy machine. */
const ARRIVAL = { timeout: 45_000 };

/** The list of event types. */
export class EventTypesPage {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto("/event-types");
    await expect(this.page.getByRole("heading", { name: "Event types", level: 1 })).toBeVisible(ARRIVAL);
  }

  row(title: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.page.getByRole("link", { name: title, exact: true }) });
  }

  /** The titles in the order of the list; the checklist above it has links to event types as well. */
  async titles(): Promise<string[]> {
    const rows = this.page.getByRole("listitem").filter({ has: this.page.getByRole("button", { name: /^More for/ }) });
    return rows.locator('a[href^="/event-types/"]').allTextContents();
  }

  /** Ends in the editor of the new event type. */
  async create({ title, slug, length }: { title: string; slug?: string; length?: number }) {
    await this.page.getByRole("button", { name: "New event type" }).first().click();
    const dialog = this.page.getByRole("dialog", { name: "New event type" });
    await dialog.getByLabel("Title").fill(title);
    if (slug) await dialog.getByLabel("Address").fill(slug);
    if (length) await dialog.getByLabel("Length").fill(String(length));
    await dialog.getByRole("button", { name: "Continue" }).click();
    await expect(this.page).toHaveURL(/\/event-types\/\d+$/, ARRIVAL);
  }

  /** Does something and waits until the server has taken it: the list shows changes before. */
  async saved(procedure: "update" | "reorder", act: () => Promise<void>) {
    const taken = this.page.waitForResponse((response) => response.url().includes(`eventTypes.${procedure}`) && response.ok(), ARRIVAL);
    await act();
    await taken;
  }

  visibility(title: string): Locator {
    return this.page.getByRole("switch", { name: `Show ${title} on your public page` });
  }

  /** Presses an entry of the row's menu: "Duplicate", "Move up". */
  async choose(title: string, entry: string) {
    await this.page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  async delete(title: string) {
    await this.choose(title, "Delete");
    await this.page.getByRole("alertdialog").getByRole("button", { name: "Delete event type" }).click();
    await expect(this.page.getByRole("link", { name: title, exact: true })).toHaveCount(0);
  }

  handle(title: string): Locator {
    return this.page.getByRole("button", { name: `Move ${title}:` });
  }
}

/** The editor of one event type. Starts wherever its page is open. */
export class EventTypeEditorPage {
  constructor(readonly page: Page) {}

  async openTab(name: "Basics" | "Availability" | "Limits" | "Booking form" | "Advanced" | "API") {
    const tab = this.tab(name);
    await tab.click();
    await expect(tab).toHaveAttribute("aria-current", "page");
  }

  tab(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Parts of the event type" }).getByRole("link", { name: new RegExp(`^${name}`) });
  }

  field(label: string): Locator {
    return this.page.getByRole("main").getByLabel(label, { exact: true });
  }

  toggle(label: string): Locator {
    return this.page.getByRole("main").getByRole("switch", { name: label, exact: true });
  }

  async addQuestion({ label, kind, options }: { label: string; kind?: string; options?: string[] }) {
    await this.page.getByRole("button", { name: "Add question" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Add question" });
    await dialog.getByLabel("Question").fill(label);
    if (kind) await dialog.getByLabel("Kind of answer").selectOption({ label: kind });
    if (options) await dialog.getByLabel("Options").fill(options.join("\n"));
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Presses save, without waiting for an outcome. */
  async submit() {
    await this.page.getByRole("button", { name: "Save", exact: true }).click();
  }

  async save() {
    await this.submit();
    await expect(this.page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible(ARRIVAL);
  }
}

/** The list of bookings and the page of one. */
export class BookingsPage {
  constructor(readonly page: Page) {}

  async open(tab?: "unconfirmed" | "recurring" | "past" | "cancelled") {
    await this.page.goto(tab ? `/bookings?status=${tab}` : "/bookings");
    await expect(this.page.getByRole("heading", { name: "Bookings", level: 1 })).toBeVisible(ARRIVAL);
  }

  row(title: string | RegExp): Locator {
    return this.page.getByRole("listitem").filter({ has: this.page.getByRole("link", { name: title }) });
  }

  async confirm(title: string | RegExp) {
    await this.row(title).getByRole("button", { name: "Confirm" }).click();
    await expect(this.page.getByText("Booking confirmed.")).toBeVisible(ARRIVAL);
  }

  async decline(title: string | RegExp, reason: string) {
    await this.row(title).getByRole("button", { name: "Decline" }).click();
    await this.answer("Decline booking", reason);
    await expect(this.page.getByText("Booking declined.")).toBeVisible(ARRIVAL);
  }

  async cancel(title: string | RegExp, reason: string) {
    await this.row(title)
      .getByRole("button", { name: /^More for/ })
      .click();
    await this.page.getByRole("menuitem", { name: "Cancel booking" }).click();
    await this.answer("Cancel booking", reason);
    await expect(this.page.getByText("Booking cancelled.")).toBeVisible(ARRIVAL);
  }

  /** On the page of one booking: opens an entry of its menu, and gives the dialog. */
  async ask(entry: "Edit location" | "Add guests"): Promise<Locator> {
    await this.page.getByRole("button", { name: "More actions" }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
    return this.page.getByRole("dialog", { name: entry });
  }

  private async answer(button: string, reason: string) {
    const dialog = this.page.getByRole("alertdialog");
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("button", { name: button }).click();
    await expect(dialog).toBeHidden(ARRIVAL);
  }
}

/** Why times are, or are not, on offer, one day at a time. */
export class TroubleshooterPage {
  constructor(readonly page: Page) {}

  async openFromAvailability() {
    await this.page.getByRole("link", { name: "Troubleshoot" }).click();
    await expect(this.page.getByRole("heading", { name: "Troubleshooter", level: 1 })).toBeVisible(ARRIVAL);
    await expect(this.page.getByRole("status").filter({ hasText: "offered" })).toBeVisible(ARRIVAL);
  }

  /** Shows a date: "2027-03-01". */
  async show(date: string) {
    const [year, month, day] = date.split("-").map(Number);
    await this.page.getByLabel("Day", { exact: true }).fill(date);
    const name = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "full" }).format(Date.UTC(year!, month! - 1, day!));
    await expect(this.page.getByRole("region", { name })).toHaveAttribute("aria-busy", "false", ARRIVAL);
  }

  /** The row of one answer by its times: "12:00 AM – 8:00 AM". */
  row(times: string): Locator {
    return this.page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: this.page.getByText(times, { exact: true }) });
  }

  press(name: "Previous day" | "Next day" | "Today") {
    return this.page.getByRole("button", { name, exact: true }).press("Enter");
  }
}

/** The list of schedules and the editor of one. */
export class AvailabilityPage {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto("/availability");
    await expect(this.page.getByRole("heading", { name: "Availability", level: 1 })).toBeVisible(ARRIVAL);
  }

  row(name: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  /** Ends in the editor of the new schedule. */
  async create(name: string) {
    await this.page.getByRole("button", { name: "New schedule" }).click();
    const dialog = this.page.getByRole("dialog", { name: "New schedule" });
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Continue" }).click();
    await expect(this.page).toHaveURL(/\/availability\/\d+$/, ARRIVAL);
  }

  /** Types a time of a day: setTime("Monday", "from", "8:30"). */
  async setTime(day: string, end: "from" | "to", time: string) {
    const field = this.page.getByRole("combobox", { name: `${day}: ${end}`, exact: true });
    await field.fill(time);
    await field.press("Enter");
  }

  /** Gives some days of the month that the calendar shows first the new override's hours, or closes them. */
  async addOverride(days: RegExp[], closed: boolean) {
    await this.page.getByRole("button", { name: "Add date override" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Add date override" });
    await dialog.getByRole("button", { name: "Next month" }).click();
    for (const day of days) await dialog.getByRole("button", { name: day }).click();
    if (closed) await dialog.getByText("Unavailable all day").click();
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async save() {
    await this.page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible(ARRIVAL);
  }
}

/** Settings › Developer › API keys. */
export class ApiKeysPage {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto("/settings/developer/api-keys");
    await expect(this.page.getByRole("heading", { name: "API keys", exact: true })).toBeVisible(ARRIVAL);
  }

  /** Makes a key and gives it as it was shown, once. */
  async create(note: string): Promise<string> {
    await this.page.getByRole("button", { name: "New API key" }).first().click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Note").fill(note);
    await dialog.getByRole("button", { name: "Make key" }).click();
    const key = await dialog.getByLabel("API key", { exact: true }).inputValue(ARRIVAL);
    await dialog.getByRole("button", { name: "Done" }).click();
    return key;
  }

  async revoke(note: string) {
    await this.page.getByRole("button", { name: `Revoke ${note}` }).click();
    await this.page.getByRole("alertdialog").getByRole("button", { name: "Revoke key" }).click();
    await expect(this.page.getByText("API key revoked")).toBeVisible(ARRIVAL);
  }
}
