import { ConfirmDialog } from "../ui/alert-dialog";

type DeleteEventTypeProps = { title: string; open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => Promise<unknown> };

export function DeleteEventType({ title, ...rest }: DeleteEventTypeProps) {
  return (
    <ConfirmDialog
      {...rest}
      title={`Delete “${title}”?`}
      description="Its link stops working at once and cannot be restored. Bookings that people have made with it stay."
      confirmLabel="Delete event type"
    />
  );
}
