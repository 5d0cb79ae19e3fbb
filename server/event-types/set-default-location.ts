import { type Ctx, inTransaction } from "@/server/core/context";
import { jsonOrNull } from "@/server/core/database";
import { fieldError } from "@/server/core/errors";
import { requirePhone } from "@/server/core/phone-input";
import { requireMine } from "@/server/owners/access";
import { type Location, SetDefaultLocationInput } from "./schemas";

/**
 * Sets where the meetings of the acting user's new event types take place; null is not said. Event types that exist stay as they are, but
 * for those without any place when `fill` is asked for. Throws `invalid_input` for a phone number that no country has, and for an app:
 * none makes links before it is connected.
 */
export async function setDefaultLocation(ctx: Ctx, input: SetDefaultLocationInput): Promise<Location | null> {
  const { userId } = requireMine(ctx, "eventType.update");
  const { location, fill } = SetDefaultLocationInput.parse(input);
  if (location?.type === "integration" || location?.type === "organizersDefaultApp")
    throw fieldError("location", "No video app is connected yet. Choose a link of your own, a phone number or a place.");
  if (location?.type === "phone") requirePhone(location.phone, "location.phone");
  return inTransaction(ctx, async (tx) => {
    await tx.db.user.update({ where: { id: userId }, data: { defaultLocation: jsonOrNull(location) } });
    if (location && fill) {
      await tx.db.eventType.updateMany({ where: { ownerId: userId, locations: { equals: [] } }, data: { locations: [location] } });
    }
    return location;
  });
}
