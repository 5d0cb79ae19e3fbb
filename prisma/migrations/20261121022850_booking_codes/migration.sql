-- CreateTable
CREATE TABLE "BookingCode" (
    "email" TEXT NOT NULL,
    "eventTypeId" INTEGER NOT NULL,
    "codeHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BookingCode_pkey" PRIMARY KEY ("email","eventTypeId")
);

-- CreateIndex
CREATE INDEX "BookingCode_expiresAt_idx" ON "BookingCode"("expiresAt");
