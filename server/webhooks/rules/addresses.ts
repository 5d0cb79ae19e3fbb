import ipaddr from "ipaddr.js";
import specialPurpose from "./special-addresses.json" with { type: "json" };

type Block = [network: ipaddr.IPv4 | ipaddr.IPv6, prefix: number];

const within = (address: ipaddr.IPv4 | ipaddr.IPv6, [network, prefix]: Block) =>
  address.kind() === network.kind() && address.match(network as never, prefix);
const isIn = (address: ipaddr.IPv4 | ipaddr.IPv6, blocks: readonly Block[]) => blocks.some((block) => within(address, block));
const blocks = (...written: string[]): Block[] => written.map((one) => ipaddr.parseCIDR(one));

/**
 * Never delivered to, as documented: link-local addresses and the other places where clouds hand out credentials, and what is not one host.
 */
const FORBIDDEN = blocks(
  ...["169.254.0.0/16", "fe80::/10"],
  // Amazon, Google, Oracle, Scaleway and Linode over IPv6
  ...["fd00:ec2::/32", "fd20:ce::254/128", "fd00:c1::a9fe:a9fe/128", "fd00:42::42/128", "fd00:a9fe:a9fe::1/128"],
  // Azure, Alibaba, Oracle
  ...["168.63.129.16/32", "100.100.100.200/32", "192.0.0.192/32"],
  ...["224.0.0.0/4", "ff00::/8", "255.255.255.255/32"],
);

/**
 * Every block of the IANA registries of special-purpose addresses (`npm run addresses:update`). Also those that are reachable from
 * everywhere: behind them are services of whatever network one stands in (192.0.0.9), not somebody's receiver.
 */
const SPECIAL = blocks(...specialPurpose.map(({ block }) => block));

/** What IANA has given out to networks (RFC 4291); the rest of IPv6 is local, reserved or not in use. */
const GLOBAL_UNICAST = blocks("2000::/3");
/** IPv4 by way of a translator, which hands it on as it is (RFC 6052): the address within decides. */
const TRANSLATED = blocks("64:ff9b::/96");

/** Where IPv6 addresses carry IPv4 ones: the block, and the bytes that hold it. */
const EMBEDDINGS: [Block, number[]][] = [
  ...blocks("::ffff:0:0/96", "::ffff:0:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48").map((block): [Block, number[]] => [
    block,
    [12, 13, 14, 15],
  ]),
  // RFC 6052 leaves out the ninth byte
  [blocks("64:ff9b:1::/48")[0]!, [6, 7, 9, 10]],
  [blocks("2002::/16")[0]!, [2, 3, 4, 5]],
  // Teredo: its server
  [blocks("2001::/32")[0]!, [4, 5, 6, 7]],
];
const TEREDO = blocks("2001::/32")[0]!;

/** The IPv4 addresses that an IPv6 address may lead to. */
function embedded(address: ipaddr.IPv6): ipaddr.IPv4[] {
  const bytes = address.toByteArray();
  const of = (places: number[], flip = 0) => new ipaddr.IPv4(places.map((place) => bytes[place]! ^ flip));
  const found = EMBEDDINGS.filter(([block]) => within(address, block)).map(([, places]) => of(places));
  // Teredo writes its client with every bit turned (RFC 4380)
  if (within(address, TEREDO)) found.push(of([12, 13, 14, 15], 0xff));
  // ISATAP (RFC 5214), and the way in which clouds number their metadata services within private networks
  const [isatap, last] = [[bytes[10], bytes[11]], of([12, 13, 14, 15])];
  if ((bytes[8]! & 0xfd) === 0 && bytes[9] === 0 && isatap[0] === 0x5e && isatap[1] === 0xfe) found.push(last);
  if (last.toString() === "169.254.169.254") found.push(last);
  return found;
}

function isForbidden(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return isIn(address, FORBIDDEN) || (address instanceof ipaddr.IPv6 && embedded(address).some((one) => isIn(one, FORBIDDEN)));
}

function isPrivate(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address instanceof ipaddr.IPv4) return isIn(address, SPECIAL);
  if (address.isIPv4MappedAddress() || isIn(address, TRANSLATED)) return embedded(address).some((one) => isIn(one, SPECIAL));
  return isIn(address, SPECIAL) || !isIn(address, GLOBAL_UNICAST) || embedded(address).some((one) => isIn(one, SPECIAL));
}

/**
 * Whether an IP address must not be delivered to, in whatever form it is written. `allowPrivate`: the operator lets webhooks reach their
 * own network. What is no address is refused.
 */
export function isRefusedAddress(address: string, allowPrivate: boolean): boolean {
  // a zone index ("fe80::1%eth0") only ever follows a link-local address
  const plain = address.replace(/%.*$/, "");
  if (!ipaddr.isValid(plain)) return true;
  const parsed = ipaddr.parse(plain);
  return isForbidden(parsed) || (!allowPrivate && isPrivate(parsed));
}

/** Names of the same services, in the networks of those who run them. */
const METADATA_NAMES = new Set(
  `metadata metadata.google.internal metadata.goog instance-data instance-data.ec2.internal metadata.tencentyun.com metadata.packet.net
   metadata.packet.com metadata.platformequinix.net metadata.platformequinix.com metadata.azure.com metadata.azure.internal`.split(/\s+/),
);
/** Names that stand for this machine or its network, whatever they resolve to (RFC 6761, 6762, 8375, and the reserved .internal). */
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** Whether the host of a URL is refused by its name alone, before anything is looked up. `hostname` as `URL` writes it. */
export function isRefusedHost(hostname: string, allowPrivate: boolean): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (ipaddr.isValid(host)) return isRefusedAddress(host, allowPrivate);
  const name = host.replace(/\.$/, "");
  return METADATA_NAMES.has(name) || (!allowPrivate && LOCAL_NAMES.test(name));
}

/** What the owner of a webhook is told of a refused address: not which one a name stands for, which is this network's own business. */
export function whyRefused(allowPrivate: boolean): string {
  return allowPrivate
    ? "The address is a link-local one, or one at which clouds hand out credentials: those are never reached."
    : "The address is private, local or reserved. On an instance of your own, set ALLOW_PRIVATE_WEBHOOKS=1 to reach your own network.";
}
