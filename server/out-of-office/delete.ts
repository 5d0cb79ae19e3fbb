import { type Ctx, inTransaction } from "@/server/core/context";
import { requireOutOfOffice } from "./access";
import type { OutOfOfficeEntry } from "./dto";
import { OooRef } from "./schemas";

/** Takes an entry away and returns what it was: its days can be booked again at once. Throws `not_found`. */
export async function deleteOutOfOffice(ctx: Ctx, input: OooRef): Promise<OutOfOfficeEntry> {
  const ref = OooRef.parse(input);
  return inTransaction(ctx, async (tx) => {
    const entry = await requireOutOfOffice(tx, ref, "availability.delete");
    await tx.db.outOfOffice.delete({ where: { id: ref.id }, select: { id: true } });
    return entry;
  });
}
