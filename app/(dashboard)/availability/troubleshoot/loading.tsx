import { PageSkeleton } from "@/components/states/skeletons";

export default function TroubleshootLoading() {
  return <PageSkeleton label="Loading the day" rows={5} />;
}
