import { FormSkeleton } from "@/components/states/skeletons";

export default function ScheduleLoading() {
  return <FormSkeleton fields={6} label="Loading schedule" />;
}
