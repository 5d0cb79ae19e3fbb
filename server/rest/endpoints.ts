import type { Endpoint } from "./endpoint";
import { apiKeyEndpoints } from "./v2/api-keys";
import { bookingChangeEndpoints } from "./v2/booking-changes";
import { bookingCodeEndpoints } from "./v2/booking-codes";
import { bookingLinkEndpoints } from "./v2/booking-links";
import { bookingPeopleEndpoints } from "./v2/booking-people";
import { bookingEndpoints } from "./v2/bookings";
import { olderBookingEndpoints } from "./v2/bookings-2024-04-15";
import { eventTypeEndpoints } from "./v2/event-types";
import { olderEventTypeEndpoints } from "./v2/event-types-2024-04-15";
import { meEndpoints } from "./v2/me";
import { outOfOfficeEndpoints } from "./v2/out-of-office";
import { privateLinkEndpoints } from "./v2/private-links";
import { reservationEndpoints } from "./v2/reservations";
import { scheduleEndpoints } from "./v2/schedules";
import { slotEndpoints } from "./v2/slots";
import { teamInviteEndpoints } from "./v2/team-invites";
import { teamMembershipEndpoints } from "./v2/team-memberships";
import { teamEndpoints } from "./v2/teams";
import { webhookEndpoints } from "./v2/webhooks";

/** Every endpoint of the API. Documents, security tests and parity checks are loops over this list. */
export const endpoints: readonly Endpoint[] = [
  ...apiKeyEndpoints,
  ...bookingEndpoints,
  ...olderBookingEndpoints,
  ...bookingChangeEndpoints,
  ...bookingPeopleEndpoints,
  ...bookingLinkEndpoints,
  ...bookingCodeEndpoints,
  ...eventTypeEndpoints,
  ...olderEventTypeEndpoints,
  ...meEndpoints,
  ...outOfOfficeEndpoints,
  ...privateLinkEndpoints,
  ...reservationEndpoints,
  ...scheduleEndpoints,
  ...slotEndpoints,
  ...teamEndpoints,
  ...teamMembershipEndpoints,
  ...teamInviteEndpoints,
  ...webhookEndpoints,
];
