import { beforeAll, describe, expect, it } from "vitest";
import { migrationScript } from "./diff";

const HEAD = `
generator client {
  provider = "prisma-client"
  output   = "../generated"
}
datasource db {
  provider = "postgresql"
}
`;
const USER = `
model User {
  id       Int       @id @default(autoincrement())
  email    String    @unique
  bookings Booking[]
}
`;
const booking = (field = "") => `
model Booking {
  id        Int      @id @default(autoincrement())
  userId    Int
  user      User     @relation(fields: [userId], references: [id])
  startTime DateTime @db.Timestamptz(3)
  endTime   DateTime @db.Timestamptz(3)
  ${field}
}
`;
const HAND_WRITTEN = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_no_overlap"
  EXCLUDE USING gist ("userId" WITH =, tstzrange("startTime", "endTime", '[)') WITH &&);
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_ends_after_start" CHECK ("endTime" > "startTime");
CREATE UNIQUE INDEX "User_email_lower" ON "User" (lower("email"));
CREATE INDEX "Booking_future" ON "Booking" ("startTime") WHERE "userId" > 0;
CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no; never'; END; $$ LANGUAGE plpgsql;
CREATE TRIGGER "Booking_refuse" BEFORE DELETE ON "Booking" FOR EACH ROW EXECUTE FUNCTION refuse();
`;

const schema = (field?: string) => [
  { path: "main.prisma", content: HEAD },
  { path: "users.prisma", content: USER },
  { path: "bookings.prisma", content: booking(field) },
];

describe("migrationScript", () => {
  const init = { name: "1_init", sql: "" };

  beforeAll(async () => {
    init.sql = (await migrationScript([], schema())) ?? "";
  });

  it("makes a schema of several files, and then nothing more", async () => {
    expect(init.sql).toContain('CREATE TABLE "Booking"');
    expect(await migrationScript([init], schema())).toBeNull();
  });

  it("leaves hand-written constraints, indexes and triggers alone", async () => {
    const migrations = [init, { name: "2_rules", sql: HAND_WRITTEN }];
    expect(await migrationScript(migrations, schema())).toBeNull();
    const script = await migrationScript(migrations, schema("title String?"));
    expect(script?.trim()).toBe('-- AlterTable\nALTER TABLE "Booking" ADD COLUMN     "title" TEXT;');
  });

  it("drops an index that the schema could name, unless it is marked", async () => {
    const sql = 'CREATE INDEX "Booking_end" ON "Booking" ("endTime") INCLUDE ("userId");';
    expect(await migrationScript([init, { name: "2", sql }], schema())).toContain('DROP INDEX "Booking_end"');
    expect(await migrationScript([init, { name: "2", sql: `-- hand-written: "Booking_end"\n${sql}` }], schema())).toBeNull();
  });

  it("names the migration that does not apply", async () => {
    await expect(migrationScript([{ name: "1_broken", sql: "SELECT nothing;" }], schema())).rejects.toThrow(
      "Migration 1_broken does not apply",
    );
  });
});
