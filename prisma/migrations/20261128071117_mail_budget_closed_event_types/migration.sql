-- AlterTable
ALTER TABLE "EventType" ADD COLUMN     "closed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "MailBudget" (
    "key" TEXT NOT NULL,
    "spent" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailBudget_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "MailBudget_endsAt_idx" ON "MailBudget"("endsAt");
