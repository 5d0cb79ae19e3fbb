"use client";

import { useShared } from "./booker-context";

/** For a signed-in visitor: their own bookings beside the times. */
export default function OwnSwitch() {
  const { booker, t } = useShared();
  return (
    <label className="no-js-hidden inline-flex min-h-6 cursor-pointer items-center gap-2 text-subtle text-sm">
      <input type="checkbox" checked={booker.own.shown} onChange={booker.own.toggle} className="size-4 accent-(--cal-brand)" />
      {t("own.show")}
      <span role="status" className="text-error">
        {booker.own.failed && t("own.failed")}
      </span>
    </label>
  );
}
