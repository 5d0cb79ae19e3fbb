import { addAttendee } from "@/server/bookings/add-attendee";
import { addGuests } from "@/server/bookings/add-guests";
import { cancelBooking } from "@/server/bookings/cancel";
import { changeLocation } from "@/server/bookings/change-location";
import { confirmBooking } from "@/server/bookings/confirm";
import { confirmSeries } from "@/server/bookings/confirm-series";
import { createBooking } from "@/server/bookings/create";
import { declineBooking } from "@/server/bookings/decline";
import { declineSeries } from "@/server/bookings/decline-series";
import { listBookings } from "@/server/bookings/list.queries";
import { markAbsent } from "@/server/bookings/mark-absent";
import { asBooked, asVisible, getHostedBooking, getVisibleBooking } from "@/server/bookings/queries";
import { requestReschedule } from "@/server/bookings/request-reschedule";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import {
  AddAttendeeInput,
  AddGuestsInput,
  BookingUid,
  CancelBookingInput,
  ChangeLocationInput,
  CreateBookingInput,
  DeclineBookingInput,
  DeclineSeriesInput,
  ListBookingsInput,
  MarkAbsentInput,
  RequestRescheduleInput,
  RescheduleBookingInput,
  SendVerificationCodeInput,
  SeriesInput,
  VisibleBookingInput,
} from "@/server/bookings/schemas";
import { sendVerificationCode } from "@/server/bookings/send-verification-code";
import { procedure, router } from "../init";
import { challenged, limited } from "../limited";

export const bookingsRouter = router({
  list: procedure.input(ListBookingsInput).query(({ ctx, input }) => listBookings(ctx, input)),
  /** For its hosts: everything, with the timeline. */
  get: procedure.input(BookingUid).query(({ ctx, input }) => getHostedBooking(ctx, input)),
  /** For whoever holds the uid, and perhaps that of a seat. */
  byUid: procedure.input(VisibleBookingInput).query(({ ctx, input }) => getVisibleBooking(ctx, input)),
  create: challenged("booking")
    .input(CreateBookingInput)
    .mutation(async ({ ctx, input }) => asBooked(ctx, await createBooking(ctx, input))),
  cancel: limited("booking")
    .input(CancelBookingInput)
    .mutation(async ({ ctx, input }) => (await cancelBooking(ctx, input)).map((one) => asVisible(ctx, one, input.seatUid))),
  reschedule: limited("booking")
    .input(RescheduleBookingInput)
    .mutation(async ({ ctx, input }) => asVisible(ctx, await rescheduleBooking(ctx, input), input.seatUid)),
  confirm: procedure.input(BookingUid).mutation(({ ctx, input }) => confirmBooking(ctx, input)),
  decline: procedure.input(DeclineBookingInput).mutation(({ ctx, input }) => declineBooking(ctx, input)),
  confirmSeries: procedure.input(SeriesInput).mutation(({ ctx, input }) => confirmSeries(ctx, input)),
  declineSeries: procedure.input(DeclineSeriesInput).mutation(({ ctx, input }) => declineSeries(ctx, input)),
  requestReschedule: procedure.input(RequestRescheduleInput).mutation(({ ctx, input }) => requestReschedule(ctx, input)),
  markAbsent: procedure.input(MarkAbsentInput).mutation(({ ctx, input }) => markAbsent(ctx, input)),
  addAttendee: procedure.input(AddAttendeeInput).mutation(({ ctx, input }) => addAttendee(ctx, input)),
  addGuests: limited("booking")
    .input(AddGuestsInput)
    .mutation(async ({ ctx, input }) => asVisible(ctx, await addGuests(ctx, input))),
  changeLocation: procedure.input(ChangeLocationInput).mutation(({ ctx, input }) => changeLocation(ctx, input)),
  /** Mails a code to somebody who books an event type that asks for a verified address. */
  sendVerificationCode: limited("verification-mail")
    .input(SendVerificationCodeInput)
    .mutation(({ ctx, input }) => sendVerificationCode(ctx, input)),
});
