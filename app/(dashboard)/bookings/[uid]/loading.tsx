import { FormSkeleton } from "@/components/states/skeletons";

export default function BookingLoading() {
  return <FormSkeleton fields={4} label="Loading booking" />;
}
