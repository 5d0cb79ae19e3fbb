// Adds the platform packages that a registry mirror left out of package-lock.json, so that `npm ci` accepts the lock.
// A mirror that holds only this machine's binaries makes npm drop the other platforms' optional packages from the lock, and
// `npm ci` then reports them as missing. Run `npm install` until the lock is stable, then:  node scripts/fixlock.mjs
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const lockPath = path.join(import.meta.dirname, "../package-lock.json");
const SYSTEMS = ["android", "darwin", "linux", "win32", "freebsd", "openbsd", "netbsd", "sunos", "aix"];
const PROCESSORS = ["arm64", "x64", "ia32", "riscv64", "ppc64", "s390x", "loong64", "wasm32", "arm"];
const EXACT_VERSION = /^\d+\.\d+\.\d+/;

/** The os, cpu and libc fields of an entry, read from a name such as @esbuild/linux-arm64 or lightningcss-linux-x64-musl. */
function platformOf(name) {
  const os = SYSTEMS.find((system) => name.includes(system));
  const cpu = PROCESSORS.find((processor) => name.includes(processor));
  const libc = os === "linux" ? { musl: "musl", gnu: "glibc" }[/musl|gnu/.exec(name)?.[0]] : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

/** The places where Node would look for a package on behalf of the package at `location`, nearest first. */
function lookupPaths(location, name) {
  const paths = [];
  for (let base = location; base !== ""; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    paths.push(`${base}/node_modules/${name}`);
  }
  return [...paths, `node_modules/${name}`];
}

/** True when Node would find that very version. A range is satisfied by whatever npm has put there, or by nothing. */
function isPresent(packages, location, name, version) {
  const found = lookupPaths(location, name).find((candidate) => packages[candidate]);
  return !EXACT_VERSION.test(version) || packages[found]?.version === version;
}

/** Adds the missing optional dependencies of one package: at the top when that place is free, else beside their owner. */
function addMissing(packages, location, owner) {
  const missing = Object.entries(owner.optionalDependencies ?? {}).filter(
    ([name, version]) => !isPresent(packages, location, name, version),
  );
  for (const [name, version] of missing) {
    const top = `node_modules/${name}`;
    const place = packages[top] ? `${location}/${top}` : top;
    packages[place] = { version, ...platformOf(name), optional: true, ...(owner.dev && { dev: true }) };
  }
  return missing.length;
}

const lock = JSON.parse(readFileSync(lockPath, "utf8"));
const added = Object.entries(lock.packages).reduce((count, [location, owner]) => count + addMissing(lock.packages, location, owner), 0);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added > 0) writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Added ${added} platform packages to package-lock.json.`);
