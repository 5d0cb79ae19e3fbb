import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { formatDate, parseDate } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import { holidaysBetween, listPlaces, type Place } from "./client";
import type { MyHolidays, UpcomingHoliday } from "./dto";

const YEAR_DAYS = 365;
/** Days and substitutes of one holiday lie this near; what is later is next year's. */
const SAME_HOLIDAY_DAYS = 60;

/** Countries and their regions to choose from. */
export async function listHolidayPlaces(): Promise<Place[]> {
  return listPlaces();
}

/** The acting user's holidays of the next twelve months, by date, those that they switched off included. Throws `unauthenticated`. */
export async function getMyHolidays(ctx: Ctx): Promise<MyHolidays> {
  const { userId } = requirePerson(ctx);
  const select = { timeZone: true, holidayCountry: true, holidaysDisabled: true } as const;
  const user = await ctx.db.user.findUnique({ where: { id: userId }, select });
  if (!user) throw new AppError("unauthenticated", "This account no longer exists. Sign in again.");
  const place = user.holidayCountry;
  if (place === null) return { place, upcoming: [] };
  const today = zone(user.timeZone).dayOf(ctx.now.getTime());
  const found = new Map<string, UpcomingHoliday>();
  for (const { key, name, date, part } of await holidaysBetween(place, formatDate(today), formatDate(today + YEAR_DAYS))) {
    const holiday = found.get(key) ?? { key, name, days: [], isKept: !user.holidaysDisabled.includes(key) };
    const first = holiday.days[0] ?? { date };
    if (parseDate(date)! - parseDate(first.date)! <= SAME_HOLIDAY_DAYS) holiday.days.push({ date, part });
    found.set(key, holiday);
  }
  return { place, upcoming: [...found.values()] };
}
