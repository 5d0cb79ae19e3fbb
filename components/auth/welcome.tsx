import { Button } from "../ui/button";
import { Wordmark } from "../ui/logo";
import { BookingIllustration } from "./booking-illustration";

/** What a visitor of the start page sees. */
export function Welcome({ canSignUp }: { canSignUp: boolean }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 py-6 sm:px-10 sm:py-8">
      <header>
        <Wordmark />
      </header>
      <main
        id="main"
        className={
          "grid flex-1 grid-cols-[minmax(0,1fr)] content-center items-center gap-12 py-12 " +
          "lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:content-normal lg:gap-16"
        }
      >
        <div>
          <h1 className="max-w-[14ch] text-[2.25rem] leading-[1.1] font-title tracking-[-0.03em] sm:text-[3rem]">
            A good time, found together.
          </h1>
          <p className="mt-4 max-w-[44ch] text-lg text-subtle">
            Say when you can meet, share a link, and let people pick a time that suits both of you, in their own time zone.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button href={canSignUp ? "/signup" : "/auth/login"} size="lg">
              {canSignUp ? "Create an account" : "Sign in"}
            </Button>
            {canSignUp && (
              <Button href="/auth/login" size="lg" variant="secondary">
                Sign in
              </Button>
            )}
          </div>
        </div>
        <BookingIllustration className="justify-self-center lg:justify-self-end" />
      </main>
    </div>
  );
}
