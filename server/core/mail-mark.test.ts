import { expect, it } from "vitest";
import { cameByMail, MAIL_MARK } from "./mail-mark";

it.each([
  [`https://kairos.example/reschedule/abc?${MAIL_MARK}`, true],
  [`https://kairos.example/booking/abc?cancel=true&seatUid=x&${MAIL_MARK}#top`, true],
  ["https://kairos.example/booking/abc?cancel=true", false],
  ["https://kairos.example/booking/abc#?via=mail", false],
  ["", false],
  [null, false],
])("%s -> %s", (page, answer) => expect(cameByMail(page)).toBe(answer));
