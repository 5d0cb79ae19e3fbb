-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "appIconLogo" TEXT,
ADD COLUMN     "appLogo" TEXT,
ADD COLUMN     "bannerUrl" TEXT,
ADD COLUMN     "brandColor" TEXT,
ADD COLUMN     "calVideoLogo" TEXT,
ADD COLUMN     "darkBrandColor" TEXT,
ADD COLUMN     "hideBookATeamMember" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hideBranding" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isPrivate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "theme" TEXT,
ADD COLUMN     "timeFormat" INTEGER;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "disableImpersonation" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "TeamInvite" (
    "id" SERIAL NOT NULL,
    "teamId" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TeamInvite_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TeamInvite_tokenHash_key" ON "TeamInvite"("tokenHash");

-- CreateIndex
CREATE INDEX "TeamInvite_teamId_idx" ON "TeamInvite"("teamId");

-- AddForeignKey
ALTER TABLE "TeamInvite" ADD CONSTRAINT "TeamInvite_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
