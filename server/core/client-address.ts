import { BlockList, isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Which proxies in front are believed: how many, or where they stand. Null where there are none. */
export type TrustedProxies = { count: number } | { networks: BlockList } | null;

const NAMED: Record<string, string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10"],
};

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * Reads TRUST_PROXY: a number of proxies, or addresses, networks (10.0.0.0/8) and the words `loopback` and `private`, separated by commas
 * or spaces. Throws a sentence for anything else.
 */
export function readTrustProxy(text: string | undefined): TrustedProxies {
  if (!text || text === "0" || text === "false") return null;
  if (/^\d{1,2}$/.test(text)) return { count: Number(text) };
  const networks = new BlockList();
  for (const one of text.split(/[\s,]+/).flatMap((part) => NAMED[part.toLowerCase()] ?? [part])) {
    const [network = "", prefix, ...rest] = one.split("/");
    const most = isIP(network) === 6 ? 128 : 32;
    const length = prefix === undefined ? most : Number(prefix);
    if (!isIP(network) || rest.length || prefix === "" || !(Number.isInteger(length) && length >= 0 && length <= most)) {
      throw new Error(`TRUST_PROXY: "${one}" is no number of proxies, no network such as 10.0.0.0/8, and not "loopback" or "private".`);
    }
    networks.addSubnet(network, length, familyOf(network));
  }
  return { networks };
}

/**
 * The address of whoever sent a request. Each proxy appends whom it was asked by to X-Forwarded-For, so only what the trusted ones wrote
 * counts: from the right. `socket`: who is connected; `forwarded`: the header, in one or several pieces.
 */
export function clientAddress(socket: string | undefined, forwarded: string | string[] | undefined, trusted: TrustedProxies): string {
  const peer = bare(socket ?? "") ?? "unknown";
  if (!trusted) return peer;
  const told = [forwarded ?? []].flat().flatMap((line) => line.split(",").filter((part) => part.trim()));
  // from the nearest to the farthest
  const way = [peer, ...told.map((text) => bare(text.trim()) ?? "unknown").reverse()];
  if ("count" in trusted) return way[Math.min(trusted.count, way.length - 1)]!;
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.networks.check(address, familyOf(address));
  return way.find((address) => !isTrusted(address)) ?? way.at(-1)!;
}

/**
 * Without a port, brackets, a zone index, and the IPv6 form of an IPv4 address, so that one caller is counted once. Null for what is no
 * address.
 */
function bare(text: string): string | null {
  const plain = text
    .replace(/^"(.*)"$/, "$1")
    .replace(/^\[(.+)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(plain) ? plain.toLowerCase() : null;
}

/** The name under which an address is counted: over IPv6 one caller has at least a network of 64 bits to choose addresses from. */
export function countedAs(address: string | null): string {
  if (address === null || isIP(address) !== 6) return address ?? "unknown";
  return `${ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}
