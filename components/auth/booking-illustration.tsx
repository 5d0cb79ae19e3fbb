import { cn } from "../ui/cn";

const DAYS = ["M", "T", "W", "T", "F", "S", "S"];
/** A month that starts on a Wednesday; which one does not matter. */
const CELLS = [null, null, ...Array.from({ length: 30 }, (_, index) => index + 1)];
const CHOSEN = 16;
const TIMES = ["09:00", "09:30", "11:00", "14:30", "16:00"];
const CHOSEN_TIME = "11:00";

const isWeekend = (cell: number) => cell % 7 >= 5;

/** What all of this is about, as a picture: a month, a day, a time. Says nothing to screen readers. */
export function BookingIllustration({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={cn(
        "flex w-[496px] max-w-full select-none overflow-hidden rounded-2xl border border-subtle bg-default shadow-card",
        className,
      )}
    >
      <div className="flex-1 p-6">
        <div className="mb-4 flex items-center gap-2.5">
          <span className="size-7 rounded-full bg-linear-to-br from-[#d6c7ff] to-[#8aa8ff]" />
          <span className="grid gap-1.5">
            <span className="h-2 w-24 rounded-full bg-emphasis" />
            <span className="h-2 w-16 rounded-full bg-subtle" />
          </span>
        </div>
        <div className="grid grid-cols-7 gap-1 text-center text-xs tabular-nums">
          {DAYS.map((day, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two days share a letter, and none ever moves
            <span key={index} className="pb-1 font-medium text-muted">
              {day}
            </span>
          ))}
          {CELLS.map((date, cell) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed picture
            <span key={cell} className={cn("grid aspect-square place-items-center rounded-md", dateLook(date, cell))}>
              {date}
            </span>
          ))}
        </div>
      </div>
      <div className="grid w-36 content-center gap-2 border-s border-subtle p-5 text-center text-sm font-medium tabular-nums max-xl:hidden">
        {TIMES.map((time) => (
          <span
            key={time}
            className={cn(
              "rounded-md border py-1.5",
              time === CHOSEN_TIME ? "border-brand bg-brand text-on-brand" : "border-default text-emphasis",
            )}
          >
            {time}
          </span>
        ))}
      </div>
    </div>
  );
}

function dateLook(date: number | null, cell: number): string {
  if (date === null) return "";
  if (date === CHOSEN) return "bg-brand font-semibold text-on-brand";
  return isWeekend(cell) || date < 6 ? "text-muted" : "bg-subtle font-semibold text-emphasis";
}
