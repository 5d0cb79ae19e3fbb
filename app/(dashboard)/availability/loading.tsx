import { PageSkeleton } from "@/components/states/skeletons";

export default function AvailabilityLoading() {
  return <PageSkeleton label="Loading schedules" rows={2} />;
}
