import type { AddressInfo } from "node:net";
import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookingMails } from "@/server/booking-mails/mails";
import type { BookingEventView } from "@/server/bookings/dto";
import type { Ctx } from "@/server/core/context";
import { listOutbox } from "@/server/outbox/queries";
import { exampleAttendee, exampleEvent, exampleHost } from "@/server/testing/booking-event";
import { testSuite } from "@/server/testing/database";
import { keptMails } from "@/server/testing/mail";
import { enqueueMail, enqueueMails, mailJob } from "./send";

const suite = testSuite();

interface Received {
  from: string;
  recipients: string[];
  raw: string;
  mail: Email;
}

let received: Received[] = [];
/** What the server answers to the next recipients; empty: accepts. */
let refusals: { responseCode: number }[] = [];
let signedInAs: string | undefined;

/** A real SMTP server on loopback, which asks for a password. */
const server = new SMTPServer({
  disabledCommands: ["STARTTLS"],
  authOptional: false,
  allowInsecureAuth: true,
  onAuth({ username, password }, _session, done) {
    signedInAs = username;
    if (password === "secret") done(null, { user: username });
    else done(Object.assign(new Error("Invalid login"), { responseCode: 535 }));
  },
  onRcptTo(_address, _session, done) {
    const refusal = refusals.shift();
    done(refusal ? Object.assign(new Error("refused"), refusal) : null);
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", async () => {
      const raw = Buffer.concat(parts).toString("utf8");
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : "",
        recipients: rcptTo.map(({ address }) => address),
        raw,
        mail: await PostalMime.parse(raw),
      });
      done();
    });
  },
});

const SMTP = ["EMAIL_SERVER", "EMAIL_SERVER_HOST", "EMAIL_SERVER_PORT", "EMAIL_SERVER_USER", "EMAIL_SERVER_PASSWORD"];

beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready())));
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
afterEach(() => {
  for (const name of SMTP) delete process.env[name];
});
beforeEach(async () => {
  received = [];
  refusals = [];
  const { port } = server.server.address() as AddressInfo;
  const values = {
    EMAIL_SERVER_HOST: "127.0.0.1",
    EMAIL_SERVER_PORT: String(port),
    EMAIL_SERVER_USER: "kairos",
    EMAIL_SERVER_PASSWORD: "secret",
  };
  Object.assign(process.env, values, { EMAIL_FROM: "notifications@kairos.example", EMAIL_FROM_NAME: 'Kairos, "Scheduling" für alle' });
  await suite.database.prisma.outboxMail.deleteMany();
});

const simple = { to: "ana@example.org", subject: "Hello", text: "Hello", html: "<p>Hello</p>" };
/** The queue promises no order. */
const outbox = async () => (await keptMails(suite)).sort((a, b) => (a.to < b.to ? 1 : -1));

/** Runs the booking's mails through the queue; the mail to one address. */
async function deliverTo(address: string, event: BookingEventView): Promise<Received> {
  received = [];
  await enqueueMails(suite.ctx(), bookingMails(event), "user:1");
  await suite.runJobs();
  return received.find(({ recipients }) => recipients[0] === address)!;
}

function invitationOf({ mail }: Received) {
  const attachment = mail.attachments.find(({ filename }) => filename === "invite.ics")!;
  const text = new TextDecoder().decode(attachment.content as ArrayBuffer);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  const second = Object.values(nodeIcal.sync.parseICS(text)).find((entry) => entry?.type === "VEVENT") as VEvent;
  return { text, method: calendar.getFirstPropertyValue("method"), event, second };
}

describe("over SMTP", () => {
  test("a booking is confirmed, moved and cancelled in mailbox and calendar", async () => {
    const hosts = [exampleHost({ timeZone: "Australia/Lord_Howe" })];
    const confirmed = await deliverTo("ana@example.org", exampleEvent("created", { hosts }));
    expect(signedInAs).toBe("kairos");
    expect(received.map(({ recipients }) => recipients.join()).sort()).toEqual(["ana@example.org", "bailey@example.com"]);
    expect(confirmed.from).toBe("notifications@kairos.example");
    expect(confirmed.mail.from).toMatchObject({ name: 'Kairos, "Scheduling" für alle', address: "notifications@kairos.example" });
    expect(confirmed.mail.to).toMatchObject([{ name: "Ana Souza", address: "ana@example.org" }]);
    expect(confirmed.mail.replyTo).toMatchObject([{ name: "Bailey", address: "bailey@example.com" }]);
    expect(confirmed.mail.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
    expect(confirmed.mail.html).toContain("Your booking is confirmed");
    expect(confirmed.mail.text).toContain("America/New York (UTC-4)");
    expect(confirmed.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m);

    const first = invitationOf(confirmed);
    expect(first.method).toBe("REQUEST");
    expect(first.event.startDate.toJSDate().toISOString()).toBe("2026-05-20T13:00:00.000Z");
    expect(first.second.start.toISOString()).toBe("2026-05-20T13:00:00.000Z");
    expect(first.second.end!.toISOString()).toBe("2026-05-20T13:30:00.000Z");

    const later = { start: new Date("2026-11-02T15:00:00.000Z"), end: new Date("2026-11-02T15:30:00.000Z"), icsSequence: 1, hosts };
    const data = { fromStart: "2026-05-20T13:00:00.000Z", fromEnd: "2026-05-20T13:30:00.000Z" };
    const moved = invitationOf(await deliverTo("ana@example.org", exampleEvent("rescheduled", later, data)));
    expect([moved.method, moved.event.uid, moved.event.sequence]).toEqual(["REQUEST", first.event.uid, 1]);
    expect(moved.event.startDate.toJSDate().toISOString()).toBe("2026-11-02T15:00:00.000Z");
    expect(moved.second.start.toISOString()).toBe("2026-11-02T15:00:00.000Z");

    const mail = await deliverTo("bailey@example.com", exampleEvent("cancelled", { ...later, status: "cancelled", icsSequence: 2 }));
    const gone = invitationOf(mail);
    expect(mail.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/m);
    expect([gone.method, gone.event.uid, gone.event.sequence]).toEqual(["CANCEL", first.event.uid, 2]);
    expect([gone.event.component.getFirstPropertyValue("status"), gone.second.status]).toEqual(["CANCELLED", "CANCELLED"]);
    expect(await outbox()).toEqual([]);
  });

  test("EMAIL_SERVER, an address, does too", async () => {
    const { port } = server.server.address() as AddressInfo;
    for (const name of SMTP) delete process.env[name];
    process.env.EMAIL_SERVER = `smtp://kairos:secret@127.0.0.1:${port}`;
    await enqueueMail(suite.ctx(), simple);
    await suite.runJobs();
    expect(received).toHaveLength(1);
  });

  test("names and subjects of strangers add no header and no recipient", async () => {
    const name = 'Eve "E", <victim@example.com>\r\nBcc: victim@example.com\u202e 日本';
    const event = exampleEvent("created", { title: `x\r\nBcc: victim@example.com\r\n\r\nbody`, attendees: [exampleAttendee({ name })] });
    for (const { raw, recipients, mail } of [await deliverTo("ana@example.org", event), ...received]) {
      expect(recipients).toHaveLength(1);
      expect(mail.bcc).toBeUndefined();
      expect(mail.headers.filter(({ key }) => ["bcc", "cc"].includes(key))).toEqual([]);
      expect([mail.to?.length, mail.from !== undefined]).toEqual([1, true]);
      expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/im);
    }
    const { mail } = received.find(({ recipients }) => recipients[0] === "ana@example.org")!;
    expect(mail.to).toMatchObject([{ name: 'Eve "E", <victim@example[.]com> Bcc: victim@example[.]com 日本', address: "ana@example.org" }]);
  });

  test("what is no single address is dropped without asking the server", async () => {
    for (const to of ["a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "<a@b.example>", "nobody", ""])
      await enqueueMail(suite.ctx(), { ...simple, to });
    await suite.runJobs();
    expect(received).toEqual([]);
  });

  test("a retry carries the same Message-ID, another mail another", async () => {
    const payload = { ...simple, id: "one" };
    await mailJob.run(suite.ctx(), payload);
    await mailJob.run(suite.ctx(), payload);
    await mailJob.run(suite.ctx(), { ...payload, id: "two" });
    expect(received.map(({ mail }) => mail.messageId)).toEqual(["<one@kairos.example>", "<one@kairos.example>", "<two@kairos.example>"]);
  });

  test("what waits in the queue cannot be read in its table", async () => {
    await enqueueMail(suite.ctx(), { ...simple, text: "https://kairos.example/auth/forgot-password/TopSecret" });
    const rows = await suite.database.prisma.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = 'mail'`;
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/TopSecret|ana@example/);
    await suite.runJobs();
    expect(received.at(-1)?.mail.text).toContain("TopSecret");
  });

  test("two mails of one key wait as one job", async () => {
    await enqueueMail(suite.ctx(), { ...simple, key: "booking:1" });
    await enqueueMail(suite.ctx(), { ...simple, key: "booking:1" });
    await enqueueMail(suite.ctx(), { ...simple, key: "booking:2" });
    await enqueueMail(suite.ctx(), simple);
    await suite.runJobs();
    expect(received).toHaveLength(3);
  });

  test("no mail leaves a transaction that fails", async () => {
    const doomed = suite.database.prisma.$transaction(async (tx) => {
      await enqueueMail({ ...suite.ctx(), db: tx }, simple);
      throw new Error("rolled back");
    });
    await expect(doomed).rejects.toThrow("rolled back");
    await suite.runJobs();
    expect(received).toEqual([]);
  });
});

describe("when the server says no", () => {
  const run = (ctx: Ctx = suite.ctx()) => mailJob.run(ctx, { ...simple, id: "one" });

  test("a passing refusal fails the job, so that the queue tries again; then it arrives", async () => {
    refusals = [{ responseCode: 451 }];
    await expect(run()).rejects.toThrow("451");
    await run();
    expect(received).toHaveLength(1);
    expect(mailJob.retry.limit).toBeGreaterThan(5);
  });

  test("a refusal for good is logged, ends it, and keeps the mail for the operator", async () => {
    refusals = [{ responseCode: 550 }];
    const logged: unknown[] = [];
    const ctx = suite.ctx();
    await run({ ...ctx, log: { ...ctx.log, error: (facts: unknown) => logged.push(facts) } as unknown as Ctx["log"] });
    expect(received).toEqual([]);
    expect(logged).toMatchObject([{ to: "ana@example.org", mail: "one" }]);
    const admin = { ...ctx, actor: { type: "user" as const, userId: 1, email: "a@example.com", admin: true } };
    const { mails, refusedLately } = await listOutbox(admin);
    expect(mails[0]).toMatchObject({ to: expect.stringContaining("ana@example.org"), refusal: expect.stringContaining("550") });
    expect(refusedLately).toBe(1);
    const later = new Date(ctx.now.getTime() + 8 * 86_400_000);
    expect(await listOutbox({ ...admin, now: later })).toMatchObject({ total: 1, refusedLately: 0 });
    await suite.database.prisma.outboxMail.deleteMany();
  });

  test("a wrong password and a server that is away are tried again", async () => {
    process.env.EMAIL_SERVER_PASSWORD = "wrong";
    await expect(run()).rejects.toThrow("535");
    process.env.EMAIL_SERVER_PORT = "1";
    await expect(run()).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("without a mail server", () => {
  beforeEach(() => {
    for (const name of SMTP) delete process.env[name];
  });

  test("mail is kept in the outbox, with its calendar file", async () => {
    await enqueueMails(suite.ctx(), bookingMails(exampleEvent("created")), "user:1");
    await suite.runJobs();
    expect(received).toEqual([]);
    const kept = await outbox();
    expect(kept.map(({ to }) => to)).toEqual(['"Bailey" <bailey@example.com>', '"Ana Souza" <ana@example.org>']);
    expect(kept[1]).toMatchObject({ from: `"Kairos, 'Scheduling' für alle" <notifications@kairos.example>`, createdAt: suite.now });
    expect(kept[1]!.subject).toMatch(/^Confirmed: Intro call/);
    expect(kept[1]!.calendar).toContain("METHOD:REQUEST");
  });

  test("a mail whose job is run again is kept once", async () => {
    await mailJob.run(suite.ctx(), { ...simple, id: "one" });
    await mailJob.run(suite.ctx(), { ...simple, id: "one" });
    await mailJob.run(suite.ctx(), { ...simple, id: "two" });
    expect(await outbox()).toHaveLength(2);
  });

  test("a mail without a name or a file is kept as it is", async () => {
    await enqueueMail(suite.ctx(), simple);
    await suite.runJobs();
    expect(await outbox()).toMatchObject([{ ...simple, calendar: null }]);
  });
});
