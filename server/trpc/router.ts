import { router } from "./init";
import { apiKeysRouter } from "./routers/api-keys";
import { authRouter } from "./routers/auth";
import { bookingsRouter } from "./routers/bookings";
import { eventTypesRouter } from "./routers/event-types";
import { holidaysRouter } from "./routers/holidays";
import { outOfOfficeRouter } from "./routers/out-of-office";
import { outboxRouter } from "./routers/outbox";
import { privateLinksRouter } from "./routers/private-links";
import { schedulesRouter } from "./routers/schedules";
import { sessionsRouter } from "./routers/sessions";
import { slotsRouter } from "./routers/slots";
import { teamsRouter } from "./routers/teams";
import { usersRouter } from "./routers/users";
import { webhooksRouter } from "./routers/webhooks";
import { zonesRouter } from "./routers/zones";

export const appRouter = router({
  apiKeys: apiKeysRouter,
  auth: authRouter,
  bookings: bookingsRouter,
  eventTypes: eventTypesRouter,
  holidays: holidaysRouter,
  outOfOffice: outOfOfficeRouter,
  outbox: outboxRouter,
  privateLinks: privateLinksRouter,
  schedules: schedulesRouter,
  sessions: sessionsRouter,
  slots: slotsRouter,
  teams: teamsRouter,
  users: usersRouter,
  webhooks: webhooksRouter,
  zones: zonesRouter,
});

export type AppRouter = typeof appRouter;
