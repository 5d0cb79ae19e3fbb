import { HOUR_MS } from "@/server/core/time";
import { plainInstant } from "./booking-payload";

/** `payload` of the test delivery: a meeting of half an hour, an hour from `now`, that nobody has booked. */
export function pingPayload(now: Date) {
  const start = new Date(now.getTime() + HOUR_MS);
  const language = { locale: "en" };
  return {
    type: "test",
    title: "Test of this webhook",
    description: "",
    additionalNotes: "",
    startTime: plainInstant(start),
    endTime: plainInstant(new Date(start.getTime() + HOUR_MS / 2)),
    length: 30,
    organizer: { name: "Test host", email: "host@example.com", timeZone: "UTC", timezone: "UTC", language, utcOffset: 0 },
    attendees: [{ name: "Test attendee", email: "attendee@example.com", timeZone: "UTC", timezone: "UTC", language, utcOffset: 0 }],
    location: "",
    uid: "test",
    metadata: {},
  };
}
