import type { EventType, EventTypeHost } from "../dto";
import { DEFAULT_SETTINGS } from "../settings.schemas";

/** What is not stored has no id. */
const NO_ID = 0;

/**
 * The event type of a dynamic group (`/alice+bob`): nobody made it, all hosts must be free, 30 minutes unless another length is asked
 * for (scheduling rule 16). `now` stands for its creation. `timeZone` is that of the first host.
 */
export function dynamicEventType(hosts: readonly EventTypeHost[], now: Date): EventType {
  const names = hosts.map((host) => host.name ?? host.username);
  return {
    id: NO_ID,
    ownerId: null,
    teamId: null,
    parentId: null,
    schedulingType: "collective",
    ...DEFAULT_SETTINGS,
    title: `Meeting with ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
    slug: "dynamic",
    lengthInMinutes: 30,
    lengthInMinutesOptions: [15, 30, 45, 60],
    position: 0,
    timeZone: hosts[0]?.timeZone ?? "UTC",
    metadata: {},
    createdAt: now,
    owner: null,
    team: null,
    hosts: hosts.map((host) => ({ ...host, scheduleId: null })),
  };
}
