import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What requests under way have until they are cut off, milliseconds. */
const GRACE_MS = 10_000;

/** What was sent before the signal may arrive after it: for so long, milliseconds, connections and requests are still taken. */
const ARRIVAL_MS = 150;

interface Connection {
  answers: Set<ServerResponse>;
  /** Bytes that had come when the last answer was complete: more of them are the beginning of a request. */
  readBefore: number;
}

/**
 * Makes a server stop without dropping anything. The returned function takes no more connections, ends those on which nothing is under
 * way at once, lets the others finish with `Connection: close`, and resolves when all are gone, after `graceMs` at the latest.
 */
export function gracefulStop(server: Server, graceMs = GRACE_MS): () => Promise<void> {
  const connections = new Map<Socket, Connection>();
  let stopping = false;

  const endIfIdle = (socket: Socket, { answers, readBefore }: Connection) => {
    if (answers.size === 0 && socket.bytesRead <= readBefore) socket.destroySoon();
  };

  server.on("connection", (socket: Socket) => {
    connections.set(socket, { answers: new Set(), readBefore: 0 });
    socket.once("close", () => connections.delete(socket));
  });
  server.prependListener("request", ({ socket }: IncomingMessage, answer: ServerResponse) => {
    if (stopping) answer.setHeader("connection", "close");
    const connection = connections.get(socket);
    connection?.answers.add(answer);
    answer.once("close", () => {
      if (!connection) return;
      connection.answers.delete(answer);
      connection.readBefore = socket.bytesRead;
      if (stopping) endIfIdle(socket, connection);
    });
  });

  return async () => {
    stopping = true;
    await wait(ARRIVAL_MS);
    return new Promise((resolve) => {
      const cutOff = setTimeout(() => server.closeAllConnections(), graceMs).unref();
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      for (const [socket, connection] of connections) {
        for (const answer of connection.answers) if (!answer.headersSent) answer.setHeader("connection", "close");
        endIfIdle(socket, connection);
      }
    });
  };
}
