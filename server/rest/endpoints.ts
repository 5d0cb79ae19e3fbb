import type { Endpoint } from "./endpoint";
import { apiKeyEndpoints } from "./v2/api-keys";
import { meEndpoints } from "./v2/me";
import { scheduleEndpoints } from "./v2/schedules";

/** Every endpoint of the API. Documents, security tests and parity checks are loops over this list. */
export const endpoints: readonly Endpoint[] = [...apiKeyEndpoints, ...meEndpoints, ...scheduleEndpoints];
