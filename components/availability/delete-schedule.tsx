import type { Schedule } from "@/server/schedules/dto";
import { ConfirmDialog } from "../ui/alert-dialog";

type DeleteScheduleProps = { schedule: Schedule; open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => Promise<unknown> };

export function DeleteSchedule({ schedule, ...rest }: DeleteScheduleProps) {
  const heir = schedule.isDefault ? " Your oldest other schedule becomes the default one." : "";
  return (
    <ConfirmDialog
      {...rest}
      title={`Delete “${schedule.name}”?`}
      description={`Event types that use it get your default schedule instead.${heir} This cannot be undone.`}
      confirmLabel="Delete schedule"
    />
  );
}
