import { z } from "zod";
import { Direction } from "@/server/core/pagination";
import type { OutOfOfficeEntry } from "@/server/out-of-office/dto";
import { CreateOooInput, OooReason } from "@/server/out-of-office/schemas";
import { PageQuery } from "../../pagination";

/** A moment of which the date in UTC counts; a plain date is one too. */
const dateOfMoment = (name: string) => {
  const message = `${name} must be a moment such as 2026-05-01T00:00:00.000Z`;
  return z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], message)
    .transform((text) => new Date(text).toISOString().slice(0, 10))
    .pipe(z.iso.date(message));
};

const { startTime, endTime, reason, notes, showNotes, toUserId } = CreateOooInput.shape;

export const CreateOooBody = z.object({
  start: dateOfMoment("start"),
  end: dateOfMoment("end"),
  ...{ startTime, endTime, reason, notes, showNotes, toUserId },
});

export const UpdateOooBody = CreateOooBody.partial();

export const ListOooQuery = PageQuery.extend({ sortStart: Direction.optional(), sortEnd: Direction.optional() });

/** As documented; the times and `showNotes` beyond it. What there is not is left out. */
export const OooWire = z.object({
  userId: z.int(),
  toUserId: z.int().optional(),
  id: z.int(),
  uuid: z.string(),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  startTime: z.string().optional(),
  endTime: z.string().optional(),
  notes: z.string().optional(),
  showNotes: z.boolean(),
  reason: OooReason,
});

export function toOooWire(entry: OutOfOfficeEntry): z.input<typeof OooWire> {
  const { id, uuid, userId, startDate, endDate, startTime, endTime, notes, showNotes, reason, toUser } = entry;
  return {
    ...{ userId, id, uuid, showNotes, reason },
    start: `${startDate}T00:00:00.000Z`,
    end: `${endDate}T23:59:59.999Z`,
    ...(startTime !== null && endTime !== null && { startTime, endTime }),
    ...(notes !== null && { notes }),
    ...(toUser && { toUserId: toUser.id }),
  };
}
