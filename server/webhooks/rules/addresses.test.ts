import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { isRefusedAddress, isRefusedHost } from "./addresses";
import specialPurpose from "./special-addresses.json" with { type: "json" };

const PRIVATE = [
  ...[
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "198.18.0.1",
    "240.0.0.1",
  ],
  ...["::1", "::", "fc00::1", "fd12:3456::1", "3fff::1", "fec0::1", "5f00::1", "4000::1", "2001:db8::1", "192.0.0.9", "2001:1::1"],
  // IPv4 within: mapped, compatible, SIIT, NAT64 in its forms, 6to4, Teredo's client and server, ISATAP
  ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "::ffff:0:10.0.0.1", "::ffff:0:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1"],
  ...["64:ff9b:1::10.0.0.1", "64:ff9b:1:a00:0:100::", "2002:7f00:1::", "2002:808:808::1", "2001:0:808:808::f5ff:fffe"],
  ...["2001:0:a00:1::f7f7:f7f7", "2606:4700::5efe:a00:1", "2606:4700::200:5efe:192.168.0.1"],
];
const NEVER = [
  ...["169.254.169.254", "169.254.0.1", "168.63.129.16", "100.100.100.200", "192.0.0.192", "224.0.0.1", "255.255.255.255"],
  ...["fe80::1", "fe80::1%eth0", "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254", "fd00:c1::a9fe:a9fe", "fd12::a9fe:a9fe", "ff02::1"],
  ...["::ffff:169.254.169.254", "::ffff:a9fe:a9fe", "::a9fe:a9fe", "::ffff:0:a9fe:a9fe", "64:ff9b::a9fe:a9fe", "64:ff9b::a83f:8110"],
  ...["64:ff9b:1::a9fe:a9fe", "64:ff9b:1:a9fe:a9:fe00::", "2002:a9fe:a9fe::", "2002:a9fe:a9fe::1", "2001:0:a9fe:a9fe::1"],
  ...["2001:0:808:808::5601:5601", "fe80::5efe:a9fe:a9fe", "2606:4700::5efe:a9fe:a9fe"],
];
const PUBLIC = [
  ...["1.1.1.1", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.128.0.1", "168.63.129.17", "2606:4700::1111", "2a00:1450::1"],
  ...["::ffff:1.1.1.1", "64:ff9b::1.1.1.1"],
];

describe("an address", () => {
  it.each(PUBLIC)("%s is delivered to", (address) => {
    expect([isRefusedAddress(address, false), isRefusedAddress(address, true)]).toEqual([false, false]);
  });

  it.each(PRIVATE)("%s is delivered to where the operator allows it", (address) => {
    expect([isRefusedAddress(address, false), isRefusedAddress(address, true)]).toEqual([true, false]);
  });

  it.each(NEVER)("%s is never delivered to", (address) => {
    expect([isRefusedAddress(address, false), isRefusedAddress(address, true)]).toEqual([true, true]);
  });

  it.each(["", "nonsense", "1.2.3.4.5", "::g"])("%s is none", (text) => {
    expect(isRefusedAddress(text, true)).toBe(true);
  });
});

/** The first and last address of a block. */
function ends(block: string): string[] {
  const [network, prefix] = ipaddr.parseCIDR(block);
  const last = network.toByteArray().map((byte, place) => byte | (0xff >> Math.min(8, Math.max(0, prefix - place * 8))));
  return [network.toString(), ipaddr.fromByteArray(last).toString()];
}

describe("every block of the registries of special-purpose addresses", () => {
  // mapped and translated addresses are as the IPv4 address within
  const decidedWithin = new Set(["::ffff:0:0/96", "64:ff9b::/96"]);

  it.each(specialPurpose.filter(({ block }) => !decidedWithin.has(block)))(
    "$block ($name) is refused, and nothing beside it slips through",
    ({ block }) => {
      for (const address of ends(block)) {
        expect([address, isRefusedAddress(address, false)]).toEqual([address, true]);
        if (!ipaddr.IPv4.isValid(address)) continue;
        const { 0: high, 1: low } = ipaddr.IPv4.parse(address)
          .toIPv4MappedAddress()
          .parts.slice(6)
          .map((part) => part.toString(16));
        const forms = [`::ffff:${address}`, `::ffff:0:${address}`, `::${address}`, `64:ff9b::${address}`, `2002:${high}:${low}::`];
        expect(forms.filter((form) => !isRefusedAddress(form, false))).toEqual([]);
      }
    },
  );

  it("is there", () => {
    expect(specialPurpose.length).toBeGreaterThan(50);
    expect(new Set(specialPurpose.map(({ block }) => block)).size).toBe(specialPurpose.length);
    expect(specialPurpose.map(({ block }) => block)).toEqual(
      expect.arrayContaining(["10.0.0.0/8", "192.0.0.171/32", "3fff::/20", "fe80::/10"]),
    );
  });
});

describe("the host of a URL", () => {
  const hostOf = (url: string) => new URL(url).hostname;

  it.each([
    ...["http://localhost", "http://LOCALHOST:3000", "http://localhost.", "http://a.localhost", "http://127.1", "http://0x7f000001"],
    ...["http://2130706433", "http://0177.0.0.1", "http://[::1]", "http://[::ffff:7f00:1]", "http://127。0。0。1", "http://printer.local"],
    ...["http://db.internal", "http://router.home.arpa"],
  ])("%s is refused", (url) => {
    expect([isRefusedHost(hostOf(url), false), isRefusedHost(hostOf(url), true)]).toEqual([true, false]);
  });

  it.each([
    ...["http://metadata.google.internal/computeMetadata", "http://METADATA.google.internal.", "http://metadata", "http://metadata.goog"],
    ...["http://instance-data", "http://instance-data.ec2.internal", "http://2852039166", "http://[64:ff9b::a9fe:a9fe]"],
  ])("%s is refused always", (url) => {
    expect([isRefusedHost(hostOf(url), false), isRefusedHost(hostOf(url), true)]).toEqual([true, true]);
  });

  it.each([
    ...["http://example.com", "http://localhost.example.com", "http://notlocalhost", "http://1.1.1.1", "http://[2606:4700::1111]"],
    ...["http://metadata.example.com", "http://internal.example.com"],
  ])("%s is not", (url) => {
    expect(isRefusedHost(hostOf(url), false)).toBe(false);
  });
});
