"use client";

import type { Schedule } from "@/server/schedules/dto";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { toast } from "../ui/toaster";

const complain = (title: string) => (error: unknown) => toast.error(title, { description: readServerError(error).message });

/** What can be done to a schedule as a whole. */
export function useScheduleActions() {
  const utils = trpc.useUtils();
  const onSettled = () => utils.schedules.invalidate();
  const update = trpc.schedules.update.useMutation({ onError: complain("Not changed"), onSettled });
  const create = trpc.schedules.create.useMutation({ onError: complain("Not duplicated"), onSettled });
  const remove = trpc.schedules.delete.useMutation({ onError: complain("Not deleted"), onSettled });
  return {
    makeDefault: async ({ id, name }: Schedule) => {
      await update.mutateAsync({ id, isDefault: true });
      toast.success(`“${name}” is your default schedule now`);
    },
    duplicate: async ({ name, timeZone, availability, overrides }: Schedule) => {
      const copy = await create.mutateAsync({ name: `${name.slice(0, 95)} copy`, timeZone, availability, overrides, isDefault: false });
      toast.success(`Duplicated as “${copy.name}”`);
    },
    remove: async ({ id }: Schedule) => {
      const { newDefault } = await remove.mutateAsync({ id });
      toast.success("Schedule deleted", newDefault ? { description: `“${newDefault.name}” is your default schedule now` } : undefined);
    },
  };
}
