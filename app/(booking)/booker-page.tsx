import { Booker } from "@/components/booker/booker";
import { HostLine, MeetingFacts } from "@/components/booker/meeting-facts";
import { PageFrame } from "@/components/booker/page-frame";
import { Markdown } from "@/components/ui/markdown";
import { book } from "./actions";
import { pageFrame } from "./frame";
import { type BookerPageFacts, loadBooker } from "./load-booker";
import { nonce } from "./visitor";

/** The booking page of an event type, whichever address it was opened by. */
export async function BookerPage(facts: BookerPageFacts) {
  const data = await loadBooker(facts);
  const key = await nonce();
  return (
    <PageFrame {...(await pageFrame(facts.eventType.owner, facts.query, facts.words))}>
      <Booker
        data={data}
        action={book}
        host={<HostLine event={data.event} t={facts.words.t} />}
        facts={<MeetingFacts event={data.event} t={facts.words.t} />}
        about={facts.eventType.description.trim() ? <Markdown text={facts.eventType.description} /> : null}
        nonce={key}
      />
    </PageFrame>
  );
}
