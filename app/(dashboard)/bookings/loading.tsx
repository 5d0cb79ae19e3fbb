import { PageSkeleton } from "@/components/states/skeletons";

export default function BookingsLoading() {
  return <PageSkeleton label="Loading bookings" rows={6} />;
}
