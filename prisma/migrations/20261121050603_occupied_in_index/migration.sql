-- Availability reads when a host is occupied from the index alone.
-- hand-written: "BookingHost_occupied_idx"
CREATE INDEX "BookingHost_occupied_idx" ON "BookingHost"("userId", "startTime") INCLUDE ("occupiedFrom", "occupiedUntil", "blocking", "bookingId");

-- DropIndex
DROP INDEX "BookingHost_userId_startTime_idx";
