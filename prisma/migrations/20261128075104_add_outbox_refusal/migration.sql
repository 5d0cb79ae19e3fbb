-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "refusal" TEXT;
