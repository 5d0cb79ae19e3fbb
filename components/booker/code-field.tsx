"use client";

import { useShared } from "./booker-context";
import { FieldBox } from "./field-box";

/** Asks for the code that proves the booker's address, and offers a new one. */
export function CodeField({ sentTo, problem }: { sentTo: string; problem: string | undefined }) {
  const { t } = useShared();
  const label = t("code.label");
  return (
    <div className="grid gap-2 rounded-lg bg-subtle p-4">
      <FieldBox label={label} hint={t("code.hint", { email: sentTo })} required problem={problem}>
        {(control) => (
          <input
            {...control}
            type="text"
            dir="ltr"
            name="emailVerificationCode"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            data-label={label}
            data-problem
            className="control h-10 max-w-44 px-3 tracking-[0.2em] tabular-nums"
          />
        )}
      </FieldBox>
      <button
        type="submit"
        name="mailNewCode"
        value="true"
        formNoValidate
        className={
          "justify-self-start font-medium text-emphasis underline decoration-(--cal-border-emphasis) underline-offset-4 " +
          "hover:decoration-current"
        }
      >
        {t("code.again")}
      </button>
    </div>
  );
}
