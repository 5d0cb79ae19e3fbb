import { TZ_VERSION } from "@/server/core/zones";

export const dynamic = "force-dynamic";

/** Liveness: the process answers. */
export function GET() {
  return Response.json({ status: "ok", zoneTable: TZ_VERSION, uptimeSeconds: Math.round(process.uptime()) });
}
