import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { listPlaces } from "./client";
import { ChoosePlaceInput } from "./schemas";

/**
 * Sets whose public holidays close the acting user's days; another country begins with all of its holidays kept. Throws `invalid_input` for
 * an unknown one.
 */
export async function choosePlace(ctx: Ctx, input: ChoosePlaceInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { place } = ChoosePlaceInput.parse(input);
  if (place !== null && !(await listPlaces()).some(({ code }) => code === place)) {
    throw fieldError("place", `We know no holidays of '${place}'. Choose a country or region from the list.`);
  }
  await inTransaction(ctx, async (tx) => {
    const { holidayCountry } = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { holidayCountry: true } });
    const isSameCountry = holidayCountry?.slice(0, 2) === place?.slice(0, 2);
    const data = { holidayCountry: place, ...(!isSameCountry && { holidaysDisabled: [] }) };
    await tx.db.user.update({ where: { id: userId }, data, select: { id: true } });
  });
}
