import { FormSkeleton } from "@/components/states/skeletons";

export default function EventTypeLoading() {
  return <FormSkeleton fields={6} label="Loading event type" />;
}
