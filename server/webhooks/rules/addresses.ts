import { BlockList, isIP } from "node:net";

type Family = "ipv4" | "ipv6";

function blockList(subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, familyOf(network));
  return list;
}

const familyOf = (address: string): Family => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** Never delivered to, as documented: link-local addresses and the other places where clouds hand out credentials, and what is not one host. */
const FORBIDDEN = blockList([
  ["169.254.0.0", 16],
  ["fe80::", 10],
  ["fd00:ec2::254", 128],
  ["100.100.100.200", 32],
  ["192.0.0.192", 32],
  ["224.0.0.0", 4],
  ["ff00::", 8],
  ["255.255.255.255", 32],
]);

/** This host, its network, and what is reserved (IANA special-purpose address registries). */
const PRIVATE = blockList([
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["240.0.0.0", 4],
  ["::", 128],
  ["::1", 128],
  // IPv4 inside IPv6: translated (NAT64), tunnelled (6to4, Teredo), and the deprecated compatible form
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["2001::", 32],
  ["::", 96],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fec0::", 10],
]);

/** Whether an IP address must not be delivered to. `allowPrivate`: the operator lets webhooks reach their own network. */
export function isRefusedAddress(address: string, allowPrivate: boolean): boolean {
  // a zone index ("fe80::1%eth0") only ever follows a link-local address
  const plain = address.replace(/%.*$/, "");
  const family = familyOf(plain);
  return FORBIDDEN.check(plain, family) || (!allowPrivate && PRIVATE.check(plain, family));
}

/** Whether the host of a URL is refused by its name alone, before anything is looked up. `hostname` as `URL` writes it. */
export function isRefusedHost(hostname: string, allowPrivate: boolean): boolean {
  const address = bareHost(hostname);
  if (isIP(address)) return isRefusedAddress(address, allowPrivate);
  return !allowPrivate && /(^|\.)localhost\.?$/.test(address);
}

/** Without the brackets that a URL puts round an IPv6 address. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
}
