import { router } from "./init";
import { apiKeysRouter } from "./routers/api-keys";
import { schedulesRouter } from "./routers/schedules";
import { usersRouter } from "./routers/users";

export const appRouter = router({
  apiKeys: apiKeysRouter,
  schedules: schedulesRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;
