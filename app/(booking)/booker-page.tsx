import { Booker } from "@/components/booker/booker";
import { HostFaces } from "@/components/booker/host-faces";
import { PageFrame } from "@/components/booker/page-frame";
import { book } from "./actions";
import { type BookerPageFacts, loadBooker } from "./load-booker";
import { nonce } from "./visitor";

/** The booking page of an event type, whichever address it was opened by. */
export async function BookerPage(facts: BookerPageFacts) {
  const data = await loadBooker(facts);
  const key = await nonce();
  return (
    <PageFrame look={facts.eventType.owner} language={data.language} direction={data.direction} nonce={key}>
      <Booker data={data} action={book} faces={<HostFaces hosts={data.event.hosts} />} nonce={key} />
    </PageFrame>
  );
}
