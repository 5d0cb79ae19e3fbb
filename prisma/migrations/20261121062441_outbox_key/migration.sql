-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_key_key" ON "OutboxMail"("key");
