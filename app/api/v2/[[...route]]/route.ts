import { rest } from "@/server/rest/handler";

// Only reached where Next runs without server/main.ts, which answers /v2 itself.
const handle = (request: Request) => rest().fetch(request);

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT };
