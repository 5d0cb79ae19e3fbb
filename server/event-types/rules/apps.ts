/** A place as far as an app makes it. */
type Place = { type: string } | { type: "integration"; integration: string };

const WHAT_TO_DO =
  "No conferencing app can be connected on this server yet. Use a location of type link with the address of your " +
  "own meeting room, a phone number or an address, or none.";

/**
 * Why a place cannot be promised: its link is made by an app, and none is connected. Null for every other place. `integration` names an
 * app; `organizersDefaultApp` is the one that the host has as their default.
 */
export function appProblem(place: Place): string | null {
  if (place.type === "organizersDefaultApp") return `You have no default conferencing app, so there would be no link. ${WHAT_TO_DO}`;
  if (!("integration" in place)) return null;
  return `The app ${place.integration} is not connected, so it would make no link. ${WHAT_TO_DO}`;
}

/** The first of `wanted` that cannot be promised and is not there already: what is stored can be sent back as it is. */
export function newAppProblem(wanted: readonly Place[], present: readonly Place[]): string | null {
  const nameOf = (place: Place) => ("integration" in place ? place.integration : place.type);
  const known = new Set(present.map(nameOf));
  const problems = wanted.filter((place) => !known.has(nameOf(place))).map(appProblem);
  return problems.find((problem) => problem !== null) ?? null;
}
