import { requestCtx } from "@/server/auth/session";
import { rateLimiter } from "@/server/core/call-budget";
import { env } from "@/server/core/env";
import { serveTrpc } from "@/server/trpc/serve";

const spend = rateLimiter(env().API_RATE_LIMIT_PER_MINUTE);
const handler = (request: Request) => serveTrpc(request, { context: requestCtx, spend });

export { handler as GET, handler as POST };
