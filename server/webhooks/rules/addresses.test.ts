import { describe, expect, it } from "vitest";
import { isRefusedAddress, isRefusedHost } from "./addresses";

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
  ...["::1", "::", "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::"],
];
const NEVER = [
  "169.254.169.254",
  "169.254.0.1",
  "fe80::1",
  "fe80::1%eth0",
  "::ffff:169.254.169.254",
  "fd00:ec2::254",
  "224.0.0.1",
  "ff02::1",
];
const PUBLIC = ["1.1.1.1", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:1.1.1.1"];

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
});

describe("the host of a URL", () => {
  const hostOf = (url: string) => new URL(url).hostname;

  it.each([
    ...["http://localhost", "http://LOCALHOST:3000", "http://localhost.", "http://a.localhost", "http://127.1", "http://0x7f000001"],
    ...["http://2130706433", "http://0177.0.0.1", "http://[::1]", "http://[::ffff:7f00:1]", "http://127。0。0。1"],
  ])("%s is refused", (url) => {
    expect(isRefusedHost(hostOf(url), false)).toBe(true);
  });

  it.each(["http://example.com", "http://localhost.example.com", "http://notlocalhost", "http://1.1.1.1", "http://[2606:4700::1111]"])(
    "%s is not",
    (url) => {
      expect(isRefusedHost(hostOf(url), false)).toBe(false);
    },
  );
});
