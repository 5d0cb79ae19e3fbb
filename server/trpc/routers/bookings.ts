import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import { declineBooking } from "@/server/bookings/decline";
import { getHostedBooking, getVisibleBooking, listBookings } from "@/server/bookings/queries";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import {
  BookingUid,
  CancelBookingInput,
  CreateBookingInput,
  DeclineBookingInput,
  ListBookingsInput,
  RescheduleBookingInput,
} from "@/server/bookings/schemas";
import { procedure, router } from "../init";

export const bookingsRouter = router({
  list: procedure.input(ListBookingsInput).query(({ ctx, input }) => listBookings(ctx, input)),
  /** For its hosts: everything, with the timeline. */
  get: procedure.input(BookingUid).query(({ ctx, input }) => getHostedBooking(ctx, input)),
  /** For whoever holds the uid. */
  byUid: procedure.input(BookingUid).query(({ ctx, input }) => getVisibleBooking(ctx, input)),
  create: procedure.input(CreateBookingInput).mutation(({ ctx, input }) => createBooking(ctx, input)),
  cancel: procedure.input(CancelBookingInput).mutation(({ ctx, input }) => cancelBooking(ctx, input)),
  reschedule: procedure.input(RescheduleBookingInput).mutation(({ ctx, input }) => rescheduleBooking(ctx, input)),
  confirm: procedure.input(BookingUid).mutation(({ ctx, input }) => confirmBooking(ctx, input)),
  decline: procedure.input(DeclineBookingInput).mutation(({ ctx, input }) => declineBooking(ctx, input)),
});
