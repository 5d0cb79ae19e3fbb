"use client";

import { signOut } from "next-auth/react";
import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Spinner } from "../ui/spinner";

/** Ends the session of this browser as soon as it is shown. */
export function SignOut() {
  const [state, setState] = useState<"leaving" | "left" | "failed">("leaving");
  useEffect(() => {
    signOut({ redirect: false }).then(
      () => setState("left"),
      () => setState("failed"),
    );
  }, []);
  if (state === "leaving") return <Spinner label="Signing out" />;
  return (
    <div role="status" className="grid gap-5">
      <p>
        {state === "left"
          ? "You are signed out in this browser."
          : "Signing out did not work. Check your connection and load this page again."}
      </p>
      <Button href="/auth/login" size="lg">
        Sign in again
      </Button>
    </div>
  );
}
