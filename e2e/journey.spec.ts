import ICAL from "ical.js";
import { calendarIn, linkIn } from "./fixtures/mailbox";
import { expect, test } from "./fixtures/test";
import { AuthPages } from "./pages/auth";
import { Booker } from "./pages/booker";
import { BookingsPage } from "./pages/dashboard";
import { OnboardingPages } from "./pages/onboarding";

// The main job from an empty database: a host sets the instance up, an invitee books, moves and cancels from the mail, the host sees it
// all.

test.describe.configure({ mode: "serial" });

const host = { name: "Bailey", username: "bailey", email: "bailey@example.com", password: "Correct-horse-7" };
const invitee = { name: "Ada Lovelace", email: "ada@example.com" };

const eventOf = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().getTime(),
  };
};

test("the first visitor sets the instance up and publishes two event types", async ({ page }) => {
  await new AuthPages(page).setUp(host);
  const onboarding = new OnboardingPages(page);
  await onboarding.expectStep(1);
  await onboarding.continue();
  await onboarding.expectStep(2);
  await onboarding.continue();
  await expect(page.getByText("Fill this in, choose another place, or skip it for now.")).toBeVisible();
  await onboarding.meetAt("https://meet.example.com/bailey");
  await expect(page.getByText("/bailey/30min")).toBeVisible();
  await expect(page.getByRole("link", { name: /Make a test booking/ })).toHaveAttribute("href", /\/bailey\/30min$/);
  await onboarding.finish();
  await expect(page.getByRole("heading", { name: "Before your first booking" })).toBeVisible();
  await expect(page.getByRole("link", { name: "15 minute meeting", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "30 minute meeting", exact: true })).toBeVisible();
});

test("the public page lists them", async ({ page }) => {
  await page.goto("/bailey");
  await page.getByRole("link", { name: /30 min/ }).click();
  await expect(page).toHaveURL(/\/bailey\/30min/);
});

test("an invitee books, moves and cancels; both get mail with one calendar entry", async ({ page, mailbox }) => {
  const booker = new Booker(page);
  await booker.open("/bailey/30min");
  await booker.pickDayOfNextMonth();
  await booker.pickTime(1);
  await booker.submit();
  await expect(page.getByText("“Your name” is required.")).toBeVisible();
  await booker.fill(invitee.name, invitee.email, "Engines");
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");

  const first = await mailbox.waitFor(invitee.email, /./);
  const toHost = await mailbox.waitFor(host.email, /Ada|30/);
  const booked = eventOf(calendarIn(first));
  expect(booked.method).toBe("REQUEST");
  expect(eventOf(calendarIn(toHost))).toMatchObject({ uid: booked.uid, start: booked.start });

  await page.goto(linkIn(first, /\/reschedule\//));
  await booker.pickTime(3);
  await booker.confirm("Move booking");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("new time");
  const second = await mailbox.waitFor(invitee.email, /new time|moved|reschedul/i);
  const moved = eventOf(calendarIn(second));
  expect(moved).toMatchObject({ method: "REQUEST", uid: booked.uid });
  expect(moved.sequence).toBeGreaterThan(booked.sequence);
  expect(moved.start).not.toBe(booked.start);

  await page.goto(linkIn(second, /cancel=true/));
  await page.getByLabel(/Why do you cancel/).fill("Ill");
  await page.getByRole("button", { name: "Cancel booking" }).click();
  await booker.expectHeading("This booking is cancelled");
  const third = await mailbox.waitFor(invitee.email, /cancel/i);
  const cancelled = eventOf(calendarIn(third));
  expect(cancelled).toMatchObject({ method: "CANCEL", uid: booked.uid });
  expect(cancelled.sequence).toBeGreaterThan(moved.sequence);
});

test("the host sees a booking under upcoming and cancels it, and the invitee is told", async ({ page, mailbox }) => {
  const booker = new Booker(page);
  await booker.open("/bailey/15min");
  await booker.pickDayOfNextMonth();
  await booker.pickTime(0);
  await booker.fill("Grace Hopper", "grace@example.com");
  await booker.confirm();

  await new AuthPages(page).signIn(host.email, host.password);
  const bookings = new BookingsPage(page);
  await bookings.open();
  await expect(page.getByText(/Grace Hopper/).first()).toBeVisible();
  await bookings.cancel(/Grace Hopper/, "Fire drill");
  const mail = await mailbox.waitFor("grace@example.com", /cancel/i);
  expect(mail.text).toContain("Fire drill");
  await bookings.open("cancelled");
  await expect(page.getByText(/Grace Hopper/).first()).toBeVisible();
});

test("a forgotten password is replaced from the mail, and the old one is no good", async ({ page, mailbox }) => {
  const auth = new AuthPages(page);
  await auth.askForNewPassword(host.email);
  const mail = await mailbox.waitFor(host.email, /password/i);
  await auth.chooseNewPassword(linkIn(mail, /forgot-password\//), "Another-horse-8");
  await auth.signIn(host.email, "Another-horse-8");
  await auth.signOut();
  await page.goto("/auth/login");
  await auth.submitLogin(host.email, host.password);
  await expect(auth.error).toContainText("wrong");
});
