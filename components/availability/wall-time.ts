/** Times on a wall clock, as the schedules write them: "00:00" to "24:00". */

const pad = (value: number) => String(value).padStart(2, "0");

/** "17:30" -> 1050; "24:00" -> 1440. */
export function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** 1050 -> "17:30". Takes 0 to 1440. */
export function timeAt(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** As people write it: "17:30", or "5:30 PM"; the end of the day is "24:00", or "12:00 AM". */
export function formatWallTime(time: string, timeFormat: 12 | 24): string {
  if (timeFormat === 24) return time;
  const minutes = minutesOf(time);
  const hour = Math.floor(minutes / 60) % 24;
  return `${hour % 12 || 12}:${pad(minutes % 60)} ${hour < 12 ? "AM" : "PM"}`;
}

/** Reads what people type: "9", "930", "9:30", "9.30 pm", "17h15", "noon" not. Null when it is no time. */
export function parseWallTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(?:([ap])\.?\s*m?\.?)?$/i.exec(text.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  const half = match[3]?.toLowerCase();
  if (half) return hours >= 1 && hours <= 12 ? timeAt(((hours % 12) + (half === "p" ? 12 : 0)) * 60 + minutes) : null;
  return hours < 24 || (hours === 24 && minutes === 0) ? timeAt(hours * 60 + minutes) : null;
}

/** The quarters of a day, in order. */
export const QUARTERS = Array.from({ length: 96 }, (_, index) => timeAt(index * 15));
