import type { Metadata } from "next";
import { FullPageMessage } from "@/components/states/full-page-message";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <FullPageMessage
      code="404"
      title="This page does not exist"
      description="The link may be mistyped, or the page was moved or removed. Whoever sent it to you can give you a new one."
      action={<Button href="/">Go to the start page</Button>}
    />
  );
}
