import type { Endpoint } from "./endpoint";
import { apiKeyEndpoints } from "./v2/api-keys/endpoints";
import { olderBookingEndpoints } from "./v2/bookings/2024-04-15";
import { bookingChangeEndpoints } from "./v2/bookings/changes";
import { bookingCodeEndpoints } from "./v2/bookings/codes";
import { bookingEndpoints } from "./v2/bookings/endpoints";
import { bookingLinkEndpoints } from "./v2/bookings/links";
import { bookingPeopleEndpoints } from "./v2/bookings/people";
import { eventTypeEndpoints } from "./v2/event-types/endpoints";
import { meEndpoints } from "./v2/me/endpoints";
import { membershipEndpoints } from "./v2/memberships/endpoints";
import { outOfOfficeEndpoints } from "./v2/out-of-office/endpoints";
import { privateLinkEndpoints } from "./v2/private-links/endpoints";
import { scheduleEndpoints } from "./v2/schedules/endpoints";
import { slotEndpoints } from "./v2/slots/endpoints";
import { reservationEndpoints } from "./v2/slots/reservations";
import { teamEndpoints } from "./v2/teams/endpoints";
import { webhookEndpoints } from "./v2/webhooks/endpoints";

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
  ...meEndpoints,
  ...outOfOfficeEndpoints,
  ...privateLinkEndpoints,
  ...reservationEndpoints,
  ...scheduleEndpoints,
  ...slotEndpoints,
  ...teamEndpoints,
  ...membershipEndpoints,
  ...webhookEndpoints,
];
