-- AlterTable
ALTER TABLE "Attendee" ADD COLUMN     "timeFormat" INTEGER;

-- AlterTable
ALTER TABLE "SlotReservation" ADD COLUMN     "holder" TEXT;
