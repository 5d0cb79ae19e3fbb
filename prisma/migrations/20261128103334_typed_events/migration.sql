-- AlterTable
ALTER TABLE "BookingEvent" ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "DomainEvent" (
    "id" SERIAL NOT NULL,
    "noun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "handedOut" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DomainEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DomainEvent_noun_subjectId_id_idx" ON "DomainEvent"("noun", "subjectId", "id");

-- What waits to be handed out is found from the index alone.
-- hand-written: "DomainEvent_waiting_idx"
CREATE INDEX "DomainEvent_waiting_idx" ON "DomainEvent"("id") WHERE NOT "handedOut";
