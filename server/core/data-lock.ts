import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import net from "node:net";
import path from "node:path";

/** Takes the folder for this process and returns how to give it back. Throws a sentence for the operator when it is taken. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  return process.platform === "linux" ? lockBySocket(folder) : lockByPidFile(folder);
}

const refusal = (folder: string) =>
  new Error(
    `Another Kairos server is using the embedded database in ${folder}. Stop it first, set KAIROS_DATA_DIR to another folder, ` +
      "or set DATABASE_URL to run several servers on one PostgreSQL.",
  );

/** An abstract socket: the kernel frees it with the process, also after kill -9. */
function lockBySocket(folder: string): Promise<() => Promise<void>> {
  const server = net.createServer();
  server.unref();
  const name = `\0kairos-${createHash("sha1").update(path.resolve(folder)).digest("hex")}`;
  return new Promise((resolve, reject) => {
    server.once("error", () => reject(refusal(folder)));
    server.listen({ path: name }, () => resolve(() => new Promise((done) => server.close(() => done()))));
  });
}

function lockByPidFile(folder: string): () => Promise<void> {
  const file = `${folder}.pid`;
  mkdirSync(path.dirname(file), { recursive: true });
  const attempt = () => {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
  };
  try {
    attempt();
  } catch {
    if (isAlive(Number(readFileSync(file, "utf8")))) throw refusal(folder);
    rmSync(file, { force: true });
    attempt();
  }
  return async () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
