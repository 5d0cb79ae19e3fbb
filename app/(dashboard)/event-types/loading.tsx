import { PageSkeleton } from "@/components/states/skeletons";

export default function EventTypesLoading() {
  return <PageSkeleton label="Loading event types" />;
}
