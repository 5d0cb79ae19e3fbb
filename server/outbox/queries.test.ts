import { beforeAll, describe, expect, test } from "vitest";
import { secrets } from "@/server/core/secrets";
import { DAY_MS } from "@/server/core/time";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { outboxRouter } from "@/server/trpc/routers/outbox";
import { outboxCleanupJob } from "./jobs";
import { keepMail } from "./keep";

const suite = testSuite();
const outbox = (user?: TestUser) => createCallerFactory(outboxRouter)(suite.ctx(user?.actor));

let admin: TestUser;
let other: TestUser;

beforeAll(async () => {
  admin = await suite.user();
  other = await suite.user();
  await suite.database.prisma.outboxMail.deleteMany();
  admin = { ...admin, actor: { ...admin.actor, admin: true } };
  other = { ...other, actor: { ...other.actor, admin: false } };
  for (let n = 1; n <= 5; n++) {
    await keepMail(suite.ctx({ type: "system", name: "mail" }), {
      key: `mail-${n}`,
      to: `a${n}@example.org`,
      from: "n@kairos.example",
      subject: `Mail ${n}`,
      text: `Text ${n}`,
      html: `<p>${n}</p>`,
      calendar: n === 5 ? "BEGIN:VCALENDAR" : null,
      refusal: null,
    });
  }
});

describe("the outbox", () => {
  test("is listed newest first, page by page, without the texts", async () => {
    const first = await outbox(admin).list({ take: 2 });
    expect(first).toMatchObject({ total: 5, mailServer: false });
    expect(first.mails.map(({ subject, hasCalendar }) => [subject, hasCalendar])).toEqual([
      ["Mail 5", true],
      ["Mail 4", false],
    ]);
    expect(first.mails[0]).not.toHaveProperty("html");
    const second = await outbox(admin).list({ take: 2, cursor: first.nextCursor });
    const third = await outbox(admin).list({ take: 2, cursor: second.nextCursor });
    expect([...second.mails, ...third.mails].map(({ subject }) => subject)).toEqual(["Mail 3", "Mail 2", "Mail 1"]);
    expect(third.nextCursor).toBeNull();
  });

  test("refuses a page after an id that no mail can have", async () => {
    await expect(outbox(admin).list({ cursor: 2_147_483_648 })).rejects.toThrow(/cursor/);
  });

  test("shows one mail in full", async () => {
    const { mails } = await outbox(admin).list({});
    expect(await outbox(admin).get({ id: mails[0]!.id })).toMatchObject({
      subject: "Mail 5",
      text: "Text 5",
      html: "<p>5</p>",
      calendar: "BEGIN:VCALENDAR",
    });
    await expect(outbox(admin).get({ id: 999_999 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("keeps what stands in a mail encrypted, and reads it with a key of before", async () => {
    const [row] = await suite.database.prisma.outboxMail.findMany({ where: { subject: "Mail 5" } });
    expect(JSON.stringify(row)).not.toMatch(/Text 5|<p>5|VCALENDAR/);
    const read = () => outbox(admin).get({ id: row!.id });
    const { encryption } = secrets();
    secrets().encryption = "another key";
    try {
      await expect(read()).rejects.toThrow(/CALENDSO_ENCRYPTION_KEY_PREVIOUS/);
      process.env.CALENDSO_ENCRYPTION_KEY_PREVIOUS = `older key, ${encryption}`;
      expect(await read()).toMatchObject({ text: "Text 5", calendar: "BEGIN:VCALENDAR" });
    } finally {
      secrets().encryption = encryption;
      delete process.env.CALENDSO_ENCRYPTION_KEY_PREVIOUS;
    }
  });

  test("shows mail that was kept before it was encrypted", async () => {
    const old = {
      to: "z@example.org",
      from: "n@kairos.example",
      subject: "Old",
      text: "v1 is out.",
      html: "<p>v1</p>",
      createdAt: suite.now,
    };
    const { id } = await suite.database.prisma.outboxMail.create({ data: old, select: { id: true } });
    expect(await outbox(admin).get({ id })).toMatchObject({ text: "v1 is out.", html: "<p>v1</p>", calendar: null });
    await suite.database.prisma.outboxMail.delete({ where: { id } });
  });

  test("forgets after a month", async () => {
    const clean = (days: number) =>
      outboxCleanupJob.run({ ...suite.ctx({ type: "system", name: "worker" }), now: new Date(suite.now.getTime() + days * DAY_MS) }, {});
    await clean(30);
    expect((await outbox(admin).list({})).total).toBe(5);
    await clean(31);
    expect((await outbox(admin).list({})).total).toBe(0);
  });

  test("is for administrators alone", async () => {
    for (const call of [() => outbox(other).list({}), () => outbox(other).get({ id: 1 })])
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const call of [() => outbox().list({}), () => outbox().get({ id: 1 })])
      await expect(call()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
