import { makeCtx } from "@/server/boot";
import { readiness } from "@/server/instance/queries";

export const dynamic = "force-dynamic";

/** Readiness: database, migrations, queue. */
export async function GET() {
  try {
    const state = await readiness(await makeCtx({ type: "system", name: "ready" }));
    return Response.json(state, { status: state.ready ? 200 : 503 });
  } catch {
    return Response.json({ ready: false }, { status: 503 });
  }
}
