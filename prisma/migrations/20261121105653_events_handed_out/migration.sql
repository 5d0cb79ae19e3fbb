-- What happened before has its jobs in the queue.
ALTER TABLE "BookingEvent" ADD COLUMN "handedOut" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "BookingEvent" ALTER COLUMN "handedOut" SET DEFAULT false;

-- What waits to be handed out is found from the index alone.
-- hand-written: "BookingEvent_waiting_idx"
CREATE INDEX "BookingEvent_waiting_idx" ON "BookingEvent"("id") WHERE NOT "handedOut";
