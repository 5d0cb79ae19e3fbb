import { defineConfig } from "prisma/config";

// The schema is a folder: one .prisma file per domain. `prisma generate` never connects, so an unset DATABASE_URL is fine.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://unused" },
});
