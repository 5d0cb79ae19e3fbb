-- AlterTable
ALTER TABLE "User" ADD COLUMN     "adminRestricted" BOOLEAN NOT NULL DEFAULT false;

-- known of whoever is signed in; of others from their next sign-in on
UPDATE "User" SET "adminRestricted" = true WHERE role = 'admin' AND EXISTS (SELECT 1 FROM "Session" s WHERE s."userId" = "User".id AND s."adminRestricted");
