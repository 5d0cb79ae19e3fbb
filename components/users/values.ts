import { UpdateUserInput } from "@/server/users/schemas";

// The rules of the account's forms, loaded once somebody types in one.

export const Profile = UpdateUserInput.pick({ name: true, username: true, bio: true, avatarUrl: true }).required({
  name: true,
  username: true,
});

/** How a user sees times: zone, first day of the week, 12 or 24 hours. */
const CalendarPreferences = UpdateUserInput.pick({ timeZone: true, weekStart: true, timeFormat: true }).required();

export const General = CalendarPreferences.extend({ locale: UpdateUserInput.shape.locale });

/** Who somebody is, and when it is where they are. */
export const AboutYou = UpdateUserInput.pick({ name: true, username: true, timeZone: true, weekStart: true, timeFormat: true }).required();
