import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDirectory, env } from "./env";

interface Secrets {
  /** Signs sessions and e-mail codes. */
  auth: string;
  /** Encrypts what must be read back: webhook secrets, credentials. */
  encryption: string;
}

const shared = globalThis as unknown as { kairosSecrets?: Secrets };

/** From the environment, or generated once and kept beside the data, readable by its owner only. */
export function secrets(): Secrets {
  if (!shared.kairosSecrets) {
    const { NEXTAUTH_SECRET, CALENDSO_ENCRYPTION_KEY } = env();
    const kept = NEXTAUTH_SECRET && CALENDSO_ENCRYPTION_KEY ? undefined : keptSecrets();
    shared.kairosSecrets = {
      auth: NEXTAUTH_SECRET ?? kept?.auth ?? "",
      encryption: CALENDSO_ENCRYPTION_KEY ?? kept?.encryption ?? "",
    };
  }
  return shared.kairosSecrets;
}

function keptSecrets(): Secrets {
  const file = path.join(dataDirectory(), "secrets.json");
  if (!existsSync(file))
    writeOnce(file, { auth: randomBytes(32).toString("base64url"), encryption: randomBytes(32).toString("base64url") });
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}

/** Two processes that start together must end with one file, whole: write aside, then link, which fails if it exists. */
function writeOnce(file: string, value: Secrets) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** HMAC-SHA-256 in hex, for what is too short to be kept as a plain hash: codes of a few digits. */
export const keyedHash = (text: string) => createHmac("sha256", secrets().auth).update(text).digest("hex");

const encryptionKey = () => createHash("sha256").update(secrets().encryption).digest();

/** AES-256-GCM: `v1.iv.tag.text`, each in base64url. */
export function encrypt(plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", encryptionKey(), iv);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

/** Reads what `encrypt` wrote; throws when it was changed or the key is another. */
export function decrypt(sealed: string): string {
  const [version, iv, tag, text] = sealed.split(".");
  if (version !== "v1" || !iv || !tag || text === undefined) throw new Error("not a sealed value");
  const decipher = createDecipheriv("aes-256-gcm", encryptionKey(), Buffer.from(iv, "base64url"));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}
