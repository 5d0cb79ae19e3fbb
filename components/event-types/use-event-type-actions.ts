"use client";

import type { EventType } from "@/server/event-types/dto";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { toast } from "../ui/toaster";

const complain = (title: string) => (error: unknown) => toast.error(title, { description: readServerError(error).message });

/** What can be done to an event type from the list: shown at once, taken back when the server refuses. */
export function useEventTypeActions() {
  const utils = trpc.useUtils();
  const refresh = () => utils.eventTypes.list.invalidate();

  const showNow = async (change: (list: EventType[]) => EventType[]) => {
    await utils.eventTypes.list.cancel();
    const before = utils.eventTypes.list.getData();
    utils.eventTypes.list.setData(undefined, (list) => list && change(list));
    return { before };
  };
  const takeBack = (before: EventType[] | undefined) => before && utils.eventTypes.list.setData(undefined, before);

  const update = trpc.eventTypes.update.useMutation({
    onMutate: ({ id, hidden }) =>
      showNow((list) => list.map((entry) => (entry.id === id ? { ...entry, hidden: hidden ?? entry.hidden } : entry))),
    onError: (error, _input, context) => {
      takeBack(context?.before);
      complain("Not changed")(error);
    },
    onSettled: refresh,
  });
  const reorder = trpc.eventTypes.reorder.useMutation({
    onMutate: ({ ids }) => showNow((list) => list.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))),
    onError: (error, _input, context) => {
      takeBack(context?.before);
      complain("The order was not saved")(error);
    },
    onSettled: refresh,
  });
  const duplicate = trpc.eventTypes.duplicate.useMutation({
    onSuccess: (copy) => toast.success(`Duplicated as “${copy.title}”`),
    onError: complain("Not duplicated"),
    onSettled: refresh,
  });
  const remove = trpc.eventTypes.delete.useMutation({
    onSuccess: () => toast.success("Event type deleted"),
    onError: complain("Not deleted"),
    onSettled: refresh,
  });

  return {
    setHidden: (id: number, hidden: boolean) => update.mutate({ id, hidden }),
    reorder: (list: readonly EventType[]) => reorder.mutate({ ids: list.map(({ id }) => id) }),
    duplicate: (id: number) => duplicate.mutateAsync({ id }),
    remove: (id: number) => remove.mutateAsync({ id }),
  };
}

export type EventTypeActions = ReturnType<typeof useEventTypeActions>;
