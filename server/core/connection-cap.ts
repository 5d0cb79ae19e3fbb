import type { Server } from "node:http";
import type { Socket } from "node:net";
import { clientAddress, countedAs } from "./client-address";

const BUSY = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** Turns connections away of an address that holds `most` of them. For a server that callers reach themselves; 0 turns nobody away. */
export function capConnections(server: Server, most: number): void {
  if (most === 0) return;
  const held = new Map<string, number>();
  server.prependListener("connection", (socket: Socket) => {
    const address = countedAs(clientAddress(socket.remoteAddress, undefined, null));
    const count = (held.get(address) ?? 0) + 1;
    held.set(address, count);
    socket.once("close", () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
    });
    if (count > most) socket.end(BUSY, () => socket.destroy());
  });
}
