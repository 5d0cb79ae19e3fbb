import { beforeAll, describe, expect, test } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { outboxRouter } from "@/server/trpc/routers/outbox";
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

  test("is for administrators alone", async () => {
    for (const call of [() => outbox(other).list({}), () => outbox(other).get({ id: 1 })])
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const call of [() => outbox().list({}), () => outbox().get({ id: 1 })])
      await expect(call()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
