-- AlterTable
ALTER TABLE "BookingHost" ADD COLUMN     "forced" BOOLEAN NOT NULL DEFAULT false;

-- What a host books against their own conflicts may overlap what is there; everything else meets the same wall as before.
ALTER TABLE "BookingHost" DROP CONSTRAINT booking_host_no_overlap;
ALTER TABLE "BookingHost" ADD CONSTRAINT booking_host_no_overlap
  EXCLUDE USING gist ("userId" WITH =, tstzrange("occupiedFrom", "occupiedUntil") WITH &&) WHERE (blocking AND NOT forced);
