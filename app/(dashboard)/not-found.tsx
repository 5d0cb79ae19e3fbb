import { SearchX } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

export default function DashboardNotFound() {
  return (
    <>
      <PageHeader title="Not found" />
      <EmptyState
        icon={<SearchX strokeWidth={1.75} />}
        title="There is nothing here"
        description="It may have been deleted, or it belongs to somebody else."
        action={<Button href="/event-types">Go to your event types</Button>}
      />
    </>
  );
}
