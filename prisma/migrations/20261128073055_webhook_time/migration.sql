-- AlterTable
ALTER TABLE "Webhook" ADD COLUMN     "time" INTEGER,
ADD COLUMN     "timeUnit" TEXT;
