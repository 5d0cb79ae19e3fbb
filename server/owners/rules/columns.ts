import type { GroupOwner, Owner } from "../schemas";

/** Columns that say whose a row is. Organizations are rows of the table of teams, like the teams below them. */
type OwnerColumn = "userId" | "eventTypeId" | "teamId" | "platformClientId";

function placeOf(owner: Owner): [OwnerColumn, number | string] {
  switch (owner.type) {
    case "user":
      return ["userId", owner.userId];
    case "eventType":
      return ["eventTypeId", owner.eventTypeId];
    case "platformClient":
      return ["platformClientId", owner.clientId];
    default:
      return ["teamId", groupIdOf(owner)];
  }
}

/** The row of the table of teams that a group is. */
export const groupIdOf = (owner: GroupOwner): number => (owner.type === "organization" ? owner.organizationId : owner.teamId);

/**
 * What a row of a table with these columns says of its owner: the owner's id in its own column and null in the others. A table that has no
 * column for the owner is a fault of ours.
 */
export function ownerColumns<C extends OwnerColumn>(owner: Owner, columns: readonly C[]): Record<C, number | null> {
  const [own, id] = placeOf(owner);
  if (!(columns as readonly string[]).includes(own)) throw new Error(`There is no column ${own} for an owner of the type ${owner.type}.`);
  return Object.fromEntries(columns.map((column) => [column, column === own ? id : null])) as Record<C, number | null>;
}
