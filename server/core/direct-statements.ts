import { AsyncLocalStorage } from "node:async_hooks";
import { Socket } from "node:net";
import pg from "pg";
import type { PrismaClient } from "@/prisma/generated/client";
import type { Db } from "./database";
import { AppError } from "./errors";

// Prisma needs about 0.4 ms of the processor for a raw statement and 0.5 for a transaction, where the driver needs 0.1. Raw statements
// and transactions therefore go straight to the driver; Prisma joins an open transaction on the first call of a model.

/** How long one transaction may take. */
const LONGEST_TRANSACTION_MS = 20_000;
/** How long one may wait for a connection. */
const LONGEST_WAIT_MS = 10_000;

/** The statement's name where the connection should keep it prepared. */
type NameOf = (query: { sql: string }) => string | undefined;

/** Sends statements over one connection, one after the other. */
type Send = (query: pg.QueryConfig) => Promise<pg.QueryResult>;

/** How to reach the connection of the transaction that Prisma is about to join. */
const held = new AsyncLocalStorage<Send>();

/** A connection over a socket of our own making, so that it can be written to in one piece and cut off. */
class SocketClient extends pg.Client {
  readonly socket: Socket;

  constructor(config?: pg.ClientConfig) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.socket = socket;
  }
}

/** A pool that hands out the connection of the transaction which the caller is already in (`joinTransaction`), and else one of its own. */
export class TransactionPool extends pg.Pool {
  /** `query_timeout`: milliseconds after which a statement's connection is given up; none when left out. */
  constructor(connectionString: string, limits: Pick<pg.PoolConfig, "max" | "query_timeout">) {
    // statements may be sent before the ones before them are answered; a network that has gone silent is noticed
    const waits = { connectionTimeoutMillis: LONGEST_WAIT_MS, keepAlive: true, pipeline: true };
    super({ connectionString, ...limits, ...waits, Client: SocketClient });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    const send = held.getStore();
    return send ? Promise.resolve(joined(send)) : super.connect();
  }
}

const BOUNDARY = /^(BEGIN|COMMIT|ROLLBACK)$/;

/** A connection in the middle of a transaction, for one who believes to begin and to end it. */
function joined(send: Send): pg.PoolClient {
  const query = (config: pg.QueryConfig) =>
    BOUNDARY.test(config.text) ? Promise.resolve({ rows: [], fields: [], rowCount: 0 }) : send(config);
  return { query, on: () => {}, removeListener: () => {}, release: () => {} } as unknown as pg.PoolClient;
}

/** Prisma's client, with raw statements and transactions sent by the driver itself. */
export function withDirectStatements(prisma: PrismaClient, pool: TransactionPool, nameOf: NameOf): PrismaClient {
  const own: Record<string | symbol, unknown> = {
    ...rawStatements((query) => pool.query(query), nameOf),
    $transaction: <T>(work: Work<T>) => transaction(prisma, pool, nameOf, work),
  };
  return new Proxy(prisma, { get: (target, key) => own[key] ?? Reflect.get(target, key, target) });
}

/** `ending` is for the last statement: the commit travels with it, and what is asked for afterwards fails. */
type Work<T> = (tx: Db, ending: Db) => Promise<T>;

async function transaction<T>(prisma: PrismaClient, pool: pg.Pool, nameOf: NameOf, work: Work<T>): Promise<T> {
  const client = await pool.connect().catch((error) => {
    // the pool has no code for "all are taken"
    throw /timeout exceeded/.test(error.message) ? busy() : error;
  });
  let lost: Error | undefined;
  const lose = (error: Error) => {
    lost ??= error;
  };
  client.on("error", lose);
  const line = inLine(client);
  const giveUp = () => {
    lose(line.isCommitted() ? unknown() : busy());
    // what still waits for an answer on this connection fails
    socketOf(client).destroy();
  };
  let timer = setTimeout(() => {
    // the server has been told to commit: whoever gave up now would not know what came of it
    if (line.isCommitted()) timer = setTimeout(giveUp, LONGEST_TRANSACTION_MS);
    else giveUp();
  }, LONGEST_TRANSACTION_MS);
  const prismas = joinTransaction(prisma, line.send);
  try {
    const models = { prisma, open: prismas.open };
    const result = await work(transactionDb(line.send, nameOf, models), transactionDb(line.sendLast, nameOf, models));
    await prismas.leave();
    // PostgreSQL answers COMMIT with ROLLBACK where a statement has failed, even if nobody minded
    const { command } = await line.end("COMMIT");
    if (command !== "COMMIT") throw new Error("A statement of this transaction failed, so nothing of it was kept.");
    return result;
  } catch (error) {
    await prismas.leave();
    await line.end("ROLLBACK").catch(lose);
    // cut off: that its statement failed says less than why
    throw lost instanceof AppError ? lost : error;
  } finally {
    clearTimeout(timer);
    client.removeListener("error", lose);
    client.release(lost);
  }
}

const busy = () =>
  new AppError("unavailable", "Too much is being done at the moment, so this was given up and nothing was changed. Try again.");

const unknown = () =>
  new AppError("unavailable", "This took too long, and whether it was kept is not known. Look whether it was before you try again.");

/** What changes nothing may be sent before the statements before it are answered. */
const READS = /^\s*SELECT\b/;

/**
 * Begins a transaction with the first statement and sends one after the other. Reads travel behind whatever is on its way, the BEGIN
 * included; what writes waits for the answers before it. What has not been sent when the line closes, or when the BEGIN has failed,
 * never is: it would run by itself.
 */
function inLine(client: pg.PoolClient) {
  let closed = false;
  let begun: Promise<unknown> | null = null;
  let last: Promise<unknown> | null = null;
  /** Statements that wait to be sent. */
  let waiting = 0;
  let committed: Promise<pg.QueryResult> | null = null;
  const afterwards = (before: Promise<unknown>, query: pg.QueryConfig, send: Send) => {
    waiting++;
    return before.then(
      () => {
        waiting--;
        return send(query);
      },
      (error) => {
        waiting--;
        throw error;
      },
    );
  };
  const now: Send = (query) => {
    if (closed) return Promise.reject(new Error("This transaction is over: a statement came after its end."));
    inOneWrite(client);
    return client.query(query);
  };
  const withCommit: Send = (query) => {
    const sent = now(query);
    if (closed) return sent;
    closed = true;
    committed = client.query("COMMIT");
    // asked for again when the transaction ends
    committed.catch(() => {});
    return sent;
  };
  const begin = () => {
    begun = last = now({ text: "BEGIN" });
    begun.catch(() => {
      closed = true;
    });
    return begun;
  };
  const inOrder = (query: pg.QueryConfig, send: Send): Promise<pg.QueryResult> => {
    const before = last ?? begin();
    const isFree = waiting === 0 && send === now && READS.test(query.text);
    const sent = isFree ? now(query) : afterwards(before, query, send);
    last = sent.catch(() => {});
    return sent;
  };
  const end = async (how: "COMMIT" | "ROLLBACK") => {
    closed = true;
    await last;
    await begun;
    return committed ?? client.query(how);
  };
  return {
    send: (query: pg.QueryConfig) => inOrder(query, now),
    sendLast: (query: pg.QueryConfig) => inOrder(query, withCommit),
    end,
    isCommitted: () => committed !== null,
  };
}

/**
 * What is sent on this connection before the process looks at anything else leaves in one write: a write costs more than most statements.
 * Where the connection is encrypted, TLS writes past the socket and nothing is gathered.
 */
function inOneWrite(client: pg.PoolClient): void {
  const socket = socketOf(client);
  socket.cork();
  process.nextTick(() => socket.uncork());
}

/** Of a connection of `TransactionPool`: its clients are `SocketClient`s. */
const socketOf = (client: pg.PoolClient): Socket => (client as unknown as SocketClient).socket;

/** Prisma's own transaction within an open one, begun when a model is first asked for. */
function joinTransaction(prisma: PrismaClient, send: Send) {
  let opened: Promise<Db> | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  let end = () => {};
  const begin = () =>
    new Promise<Db>((resolve, reject) => {
      const over = new Promise<void>((done) => {
        end = done;
      });
      const run = (tx: Db) => {
        resolve(tx);
        return over;
      };
      ended = held.run(send, () => prisma.$transaction(run, { timeout: 2 * LONGEST_TRANSACTION_MS })).catch(reject);
    });
  return {
    open: () => {
      opened ??= begin();
      return opened;
    },
    leave: async () => {
      end();
      await ended;
    },
  };
}

interface Models {
  prisma: PrismaClient;
  open: () => Promise<Db>;
}

/** What verbs use inside a transaction: raw statements at once, models through Prisma. */
function transactionDb(send: Send, nameOf: NameOf, models: Models): Db {
  const known = new Map<string | symbol, unknown>(Object.entries(rawStatements(send, nameOf)));
  const get = (_: object, key: string | symbol) => {
    if (key === "then") return undefined;
    if (!known.has(key)) known.set(key, modelOf(key as keyof Db, models));
    return known.get(key);
  };
  return new Proxy({}, { get }) as Db;
}

type Model = Record<string | symbol, unknown>;
type Call = (args: unknown) => Promise<unknown>;

/** A model's calls, and what it knows without a connection (`fields`). */
function modelOf(name: keyof Db, { prisma, open }: Models): Model {
  const model = prisma[name as keyof PrismaClient] as unknown as Model;
  const get = (_: object, key: string | symbol) => {
    if (typeof model[key] !== "function") return model[key];
    return async (args: unknown) => ((await open())[name] as unknown as Record<string | symbol, Call>)[key]!(args);
  };
  return new Proxy({}, { get });
}

function rawStatements(send: Send, nameOf: NameOf) {
  const run = (text: string, values: unknown[]) =>
    send({ name: nameOf({ sql: text }), text, values: values.map(toParameter), types: TYPES });
  return {
    $queryRaw: async (parts: TemplateStringsArray, ...values: unknown[]) => (await run(textOf(parts), values)).rows,
    $executeRaw: async (parts: TemplateStringsArray, ...values: unknown[]) => (await run(textOf(parts), values)).rowCount ?? 0,
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await run(text, values)).rows,
    $executeRawUnsafe: async (text: string, ...values: unknown[]) => (await run(text, values)).rowCount ?? 0,
  };
}

const texts = new WeakMap<TemplateStringsArray, string>();

/** A template's SQL with $1, $2, … for its values; the same array of parts is the same statement for as long as the process runs. */
function textOf(parts: TemplateStringsArray): string {
  const known = texts.get(parts);
  if (known) return known;
  const text = parts.reduce((before, part, index) => `${before}$${index}${part}`);
  texts.set(parts, text);
  return text;
}

/**
 * Instants leave in UTC, whatever the process's zone. What cannot be written fails here, before anything is sent: the driver would
 * notice in the middle of a statement.
 */
function toParameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
  return isPlain ? JSON.stringify(value) : value;
}

const { INT8, DATE, TIMESTAMP } = pg.types.builtins;

const PARSERS: Partial<Record<number, (value: string) => unknown>> = {
  [INT8]: BigInt,
  [DATE]: (value) => new Date(`${value}T00:00:00Z`),
  [TIMESTAMP]: (value) => new Date(`${value.replace(" ", "T")}Z`),
};

/** Values as Prisma's raw statements give them, so that a statement answers alike on both databases. */
const TYPES = {
  getTypeParser: (oid: number, format?: "text" | "binary") => PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;
