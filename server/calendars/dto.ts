/** When one host is busy by the calendars connected elsewhere, as far as these have answered. */
export interface HostBusy {
  calendars: { name: string; busy: Float64Array }[];
  failures: { calendar: string | null; why: string }[];
}

/** By user id. A user without an entry has no calendar that counts. */
export type ExternalBusy = ReadonlyMap<number, HostBusy>;
