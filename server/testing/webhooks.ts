import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { WebhookTrigger } from "@/server/webhooks/schemas";
import { testSuite } from "./database";
import type { Suite, TestUser } from "./suite";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
  /** Null where it was not sent as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  json: any;
}

export interface BookedMeeting {
  id: number;
  uid: string;
  start: string;
  end: string;
  seatUid?: string;
}

/** A host with webhooks, and an HTTP server on this machine that receives what they deliver. */
class WebhookBench {
  host!: TestUser;
  /** Since the test began. */
  received: Received[] = [];
  /** How the receiver answers; 200 unless a test says otherwise. */
  answer: (response: ServerResponse) => void = () => {};
  private server?: Server;
  private count = 0;
  private week = 10;

  constructor(readonly suite: Suite) {}

  async open() {
    this.host = await this.suite.user({ name: "Bailey" });
    this.server = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      const isJson = request.headers["content-type"] === "application/json";
      this.received.push({ path: request.url!, headers: request.headers, text, json: isJson ? JSON.parse(text) : null });
      this.answer(response);
    });
    await new Promise<void>((resolve) => this.server!.listen(0, "127.0.0.1", resolve));
  }

  async close() {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  begin() {
    this.received = [];
    this.answer = (response) => response.writeHead(200).end("thanks");
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}`;
  }

  /** A webhook to the receiver, at a path of its own. */
  async subscribe(triggers: WebhookTrigger[], fields: object = {}, path = "/v2/webhooks"): Promise<{ id: number; subscriberUrl: string }> {
    const sent = { subscriberUrl: `${this.origin}/${++this.count}`, triggers, active: true, ...fields };
    return (await this.suite.api(this.host).post(path, sent)).body.data;
  }

  async eventType(settings: object = {}): Promise<{ id: number; slug: string }> {
    const slug = `meeting-${++this.count}`;
    const sent = { title: "Intro call", slug, lengthInMinutes: 30, ...settings };
    return (await this.suite.api(this.host).post("/v2/event-types", sent)).body.data;
  }

  /** 13:00 UTC on the next Wednesday that no test has used: hosts are free. */
  nextStart(): string {
    return new Date(Date.UTC(2026, 4, 6 + 7 * ++this.week, 13)).toISOString();
  }

  /** Ana in New York books as a visitor. */
  async book(eventTypeId: number, more: object = {}): Promise<BookedMeeting> {
    const attendee = { name: "Ana Maria Souza", email: "ana@example.org", timeZone: "America/New_York" };
    const { body, status } = await this.suite.api().post("/v2/bookings", { eventTypeId, start: this.nextStart(), attendee, ...more });
    if (status !== 201) throw new Error(`not booked: ${JSON.stringify(body)}`);
    return body.data;
  }
}

/** A bench for a test file: private addresses are allowed unless a test forbids them, and no webhook outlives its test. */
export function webhookBench(): WebhookBench {
  const bench = new WebhookBench(testSuite());
  beforeAll(() => bench.open());
  afterAll(() => bench.close());
  beforeEach(() => {
    vi.stubEnv("ALLOW_PRIVATE_WEBHOOKS", "1");
    bench.begin();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await bench.suite.database.prisma.webhook.deleteMany({});
    await bench.suite.runJobs();
  });
  return bench;
}
