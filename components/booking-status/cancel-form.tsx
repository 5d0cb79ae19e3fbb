"use client";

import { useActionState } from "react";
import { useLostAction } from "../states/use-lost-action";

export interface CancelState {
  message: string | null;
  reason: string;
}

interface CancelFormProps {
  action: (state: CancelState, form: FormData) => Promise<CancelState>;
  uid: string;
  seatUid: string | null;
  lang: string | null;
  /** The booking's page without the question. */
  backHref: string;
  /** Later dates of the series are there to be cancelled too. */
  hasFollowing: boolean;
  words: Record<"reason" | "optional" | "following" | "confirm" | "keep" | "failed" | "lost", string>;
}

/** Whether to cancel, and why. Without JavaScript the same action answers with the page. */
export function CancelForm({ action, uid, seatUid, lang, backHref, hasFollowing, words }: CancelFormProps) {
  const lost = useLostAction(action, (_, form) => ({ message: words.lost, reason: String(form.get("reason") ?? "") }));
  const [state, send, isSending] = useActionState(lost, { message: null, reason: "" });
  return (
    <form action={send} className="grid gap-4 border-subtle border-t px-5 py-6 sm:px-9">
      <input type="hidden" name="uid" value={uid} />
      {seatUid && <input type="hidden" name="seatUid" value={seatUid} />}
      {lang && <input type="hidden" name="lang" value={lang} />}
      {state.message !== null && (
        <p role="alert" className="rounded-md bg-error px-3.5 py-2.5 font-medium text-error">
          {state.message || words.failed}
        </p>
      )}
      <div className="grid gap-1.5">
        <label htmlFor="reason" className="font-medium text-emphasis">
          {words.reason} <span className="ms-1 font-normal text-muted">{words.optional}</span>
        </label>
        <textarea
          id="reason"
          name="reason"
          rows={3}
          maxLength={2000}
          defaultValue={state.reason}
          className="control field-sizing-content min-h-20 px-3 py-2"
        />
      </div>
      {hasFollowing && (
        <label className="flex items-start gap-2.5">
          <input type="checkbox" name="andFollowing" value="true" className="mt-[3px] size-4 shrink-0 accent-[var(--cal-brand)]" />
          {words.following}
        </label>
      )}
      <div className="flex flex-wrap gap-2 max-sm:flex-col sm:justify-end">
        <a
          href={backHref}
          className={
            "inline-flex h-11 items-center justify-center rounded-md border border-default px-5 font-medium text-base " +
            "text-default no-underline transition-colors duration-fast hover:border-emphasis hover:text-emphasis"
          }
        >
          {words.keep}
        </a>
        <button
          type="submit"
          aria-disabled={isSending || undefined}
          className={
            "h-11 rounded-md bg-danger px-5 font-semibold text-base text-inverted transition-opacity duration-fast " +
            "hover:opacity-90 aria-disabled:opacity-60"
          }
        >
          {words.confirm}
        </button>
      </div>
    </form>
  );
}
