import { expect, type Page } from "@playwright/test";
import { awake } from "../fixtures/awake";
import { signUpLinkTo } from "../fixtures/mailbox";

/** Hashing a password, signing in and loading the next page take a while on a busy machine. */
const ARRIVAL = { timeout: 45_000 };

export interface Account {
  name: string;
  username: string;
  email: string;
  password: string;
}

/** The pages around signing in: setup, sign-up, sign-in, sign-out, a forgotten password. */
export class AuthPages {
  constructor(readonly page: Page) {}

  private field = (label: string) => this.page.getByRole("textbox", { name: label, exact: true });

  /** Fills the form of the setup wizard or of sign-up and sends it; the time zone stays the browser's unless one is given. */
  private async fillAccount(account: Account, submit: string, timeZone?: string) {
    // a press before the page is alive would be an ordinary submit; once it lives, the browser's zone stands there
    await expect(this.page.getByRole("combobox", { name: /Time zone/ })).not.toContainText("Choose", ARRIVAL);
    await this.field("Name").fill(account.name);
    await this.field("Username").fill(account.username);
    await this.field("E-mail").fill(account.email);
    await this.field("Password").fill(account.password);
    if (timeZone) await this.chooseTimeZone(timeZone);
    await this.page.getByRole("button", { name: submit }).click();
  }

  /** Chooses a zone by its city: "Kathmandu". */
  async chooseTimeZone(city: string) {
    await this.page.getByRole("combobox", { name: /Time zone/ }).click();
    await this.page.getByPlaceholder("Search a city, country or zone").fill(city);
    await this.page
      .getByRole("option", { name: new RegExp(city) })
      .first()
      .click();
  }

  /** The first visitor of an empty instance becomes its administrator and lands in onboarding. */
  async setUp(account: Account, timeZone?: string) {
    await this.page.goto("/");
    await expect(this.page).toHaveURL(/\/auth\/setup$/);
    await this.fillAccount(account, "Set up Kairos", timeZone);
    await expect(this.page).toHaveURL(/\/getting-started/, ARRIVAL);
  }

  /** Signs up, opens the link in the mail and lands in onboarding. */
  async signUp(account: Account, timeZone?: string) {
    await this.askForAccount(account, timeZone);
    await this.page.goto(await signUpLinkTo(account.email));
    const confirm = this.page.getByRole("button", { name: "Confirm e-mail address" });
    await awake(confirm);
    await this.field("Password").fill(account.password);
    await confirm.click();
    await expect(this.page).toHaveURL(/\/getting-started/, ARRIVAL);
  }

  /** Sends the sign-up form; the answer is a mail, whatever the address. */
  async askForAccount(account: Account, timeZone?: string) {
    await this.page.goto("/signup");
    await this.fillAccount(account, "Create account", timeZone);
    await expect(this.page.getByText("A mail is on its way to")).toBeVisible(ARRIVAL);
  }

  /** Sends the sign-in form of the page that is open. */
  async submitLogin(email: string, password: string) {
    const send = this.page.getByRole("button", { name: "Sign in", exact: true });
    await awake(send);
    await this.field("E-mail").fill(email);
    await this.field("Password").fill(password);
    await send.click();
  }

  async signIn(email: string, password: string, callbackUrl?: string) {
    await this.page.goto(callbackUrl ? `/auth/login?callbackUrl=${encodeURIComponent(callbackUrl)}` : "/auth/login");
    await this.submitLogin(email, password);
    await expect(this.page).not.toHaveURL(/\/auth\/login/, ARRIVAL);
  }

  /** The error of a form as a whole. Next announces routes in an alert of its own, which is not in `main`. */
  get error() {
    return this.page.getByRole("main").getByRole("alert");
  }

  async signOut() {
    await this.page.goto("/auth/logout");
    await expect(this.page.getByText("You are signed out in this browser.")).toBeVisible();
  }

  async askForNewPassword(email: string) {
    await this.page.goto("/auth/forgot-password");
    const send = this.page.getByRole("button", { name: "Send the link" });
    await awake(send);
    await this.field("E-mail").fill(email);
    await send.click();
    await expect(this.page.getByText("a mail with a link is on its way")).toBeVisible();
  }

  /** `link` is the address in the mail; ends at the sign-in page. */
  async chooseNewPassword(link: string, password: string) {
    await this.page.goto(link);
    const send = this.page.getByRole("button", { name: "Change password" });
    await awake(send);
    await this.field("New password").fill(password);
    await send.click();
    await expect(this.page.getByText("Your password is changed.")).toBeVisible();
  }

  /** Opens the link of a mail that verifies or changes an address, and confirms. */
  async confirmEmail(link: string) {
    await this.page.goto(link);
    const confirm = this.page.getByRole("button", { name: /Confirm e-mail address|Use this address/ });
    await awake(confirm);
    await confirm.click();
    await expect(this.page.getByRole("link", { name: "Continue" })).toBeVisible();
  }
}
