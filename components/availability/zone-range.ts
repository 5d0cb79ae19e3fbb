/** How far the dashboard's clocks reach, in UTC milliseconds: before and after, the nearest offset is used. */
const FROM = Date.UTC(2015, 0, 1);
const TO = Date.UTC(2038, 0, 1);

/** The input of `zones.transitions` for everything that the dashboard shows of one zone; the same on the server and in the browser. */
export const zoneRange = (zone: string) => ({ zone, from: FROM, to: TO });
