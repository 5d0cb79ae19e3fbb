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

const keyOf = (secret: string) => createHash("sha256").update(secret).digest();

/** AES-256-GCM: `v1.iv.tag.text`, each in base64url. */
export function encrypt(plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secrets().encryption), iv);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

/**
 * Reads what `encrypt` wrote, with the key of today or one of CALENDSO_ENCRYPTION_KEY_PREVIOUS; throws when it was changed or the key is
 * yet another.
 */
export function decrypt(sealed: string): string {
  const [version, ...parts] = sealed.split(".");
  if (version !== "v1" || parts.length !== 3) throw new Error("not a sealed value");
  const [iv, tag, text] = parts.map((part) => Buffer.from(part, "base64url")) as [Buffer, Buffer, Buffer];
  const previous = (env().CALENDSO_ENCRYPTION_KEY_PREVIOUS ?? "").split(",").map((key) => key.trim());
  for (const secret of [secrets().encryption, ...previous.filter(Boolean)]) {
    const plain = open({ iv, tag, text }, keyOf(secret));
    if (plain !== null) return plain;
  }
  throw new Error("a sealed value does not open: it was changed, or its key is not CALENDSO_ENCRYPTION_KEY nor one of its _PREVIOUS");
}

/** Null when the key is another or a part was changed. */
function open({ iv, tag, text }: { iv: Buffer; tag: Buffer; text: Buffer }, key: Buffer): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
