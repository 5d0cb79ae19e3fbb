import { describe, expect, it } from "vitest";
import { clientAddress, countedAs, readTrustProxy } from "./client-address";

const of = (trust: string | undefined, forwarded: string | string[] | undefined, socket = "10.0.0.2") =>
  clientAddress(socket, forwarded, readTrustProxy(trust));

describe("the address of a caller", () => {
  it.each<[string | undefined, string | string[] | undefined, string]>([
    // nobody in front is believed
    [undefined, "198.51.100.1", "10.0.0.2"],
    ["0", "198.51.100.1", "10.0.0.2"],
    // one proxy: what it appended, not what the caller wrote before
    ["1", "198.51.100.1", "198.51.100.1"],
    ["1", "203.0.113.66, 198.51.100.1", "198.51.100.1"],
    ["1", ["203.0.113.66", "198.51.100.1"], "198.51.100.1"],
    ["1", undefined, "10.0.0.2"],
    ["1", "", "10.0.0.2"],
    ["1", "forged text", "unknown"],
    // two: a content network before the proxy
    ["2", "203.0.113.66, 198.51.100.1, 10.0.0.9", "198.51.100.1"],
    ["2", "198.51.100.1", "198.51.100.1"],
    // networks: the first from the right that is in none of them
    ["10.0.0.0/8", "203.0.113.66, 198.51.100.1, 10.0.0.9", "198.51.100.1"],
    ["10.0.0.0/8", "10.0.0.7", "10.0.0.7"],
    ["private", "203.0.113.66, 198.51.100.1, 192.168.3.4", "198.51.100.1"],
    ["loopback, 10.0.0.2", "198.51.100.1, 127.0.0.1", "198.51.100.1"],
    ["192.168.0.0/16", "198.51.100.1", "10.0.0.2"],
    // forms in which proxies write addresses
    ["1", "198.51.100.1:4711", "198.51.100.1"],
    ["1", "[2001:DB8::1]:4711", "2001:db8::1"],
    ["1", "::ffff:198.51.100.1", "198.51.100.1"],
  ])("TRUST_PROXY=%s and X-Forwarded-For: %s make %s", (trust, forwarded, expected) => {
    expect(of(trust, forwarded)).toBe(expected);
  });

  it("is the same over IPv4 and a socket of both families", () => {
    expect(of(undefined, undefined, "::ffff:198.51.100.1")).toBe("198.51.100.1");
    expect(of("loopback", "198.51.100.1", "::ffff:127.0.0.1")).toBe("198.51.100.1");
    expect(clientAddress(undefined, undefined, null)).toBe("unknown");
  });

  it.each(["yes", "true", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "-1", "1.5"])("TRUST_PROXY=%s is refused with what to write", (text) => {
    expect(() => readTrustProxy(text)).toThrow(/TRUST_PROXY: .* is no number of proxies/);
  });

  it("is counted by network over IPv6, where everybody has many", () => {
    expect(countedAs("2001:db8:1:2::1")).toBe(countedAs("2001:db8:1:2:ffff::9"));
    expect(countedAs("2001:db8:1:2::1")).not.toBe(countedAs("2001:db8:1:3::1"));
    expect([countedAs("198.51.100.1"), countedAs(null), countedAs("unknown")]).toEqual(["198.51.100.1", "unknown", "unknown"]);
  });
});
