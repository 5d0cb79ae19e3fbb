import { readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { commonHeaders, contentSecurityPolicy, isEmbeddable, newNonce } from "./security-headers";

const ofUrl = (url: string) => contentSecurityPolicy({ url, nonce: "abc", isDevelopment: false });

/** The first segments of the pages below a route group, through groups inside it. */
function segments(folder: string): string[] {
  return readdirSync(path.resolve(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name.startsWith("(") ? segments(path.join(folder, name)) : [name]));
}

describe("who may frame a page", () => {
  afterEach(() => {
    delete process.env.FRAME_ANCESTORS;
  });

  it.each([...segments("app/(dashboard)"), ...segments("app/(auth)"), "api"])("nobody frames /%s", (segment) => {
    expect(ofUrl(`/${segment}/anything?embed=1`)).toContain("frame-ancestors 'none'");
    expect(commonHeaders(`/${segment}`)["x-frame-options"]).toBe("DENY");
  });

  it.each([
    ...["/", "/?a=b", "/%62ookings", "//bookings", "/%2fbookings", "/BOOKINGS/upcoming", "/%E0%A4%A"],
    // the router resolves these as well
    ...[
      "/x/../bookings",
      "/x/%2e%2e/bookings",
      "/x/.%2E/bookings?a=/b",
      "/./bookings",
      "/x\\..\\bookings",
      "/x/..%2fbookings",
      "/\\bookings",
    ],
    ...["http://localhost:3000/bookings", "http://localhost/x/../settings", "*", "nonsense"],
  ])("nobody frames %s", (url) => {
    expect(isEmbeddable(url)).toBe(false);
  });

  it.each(["/bailey", "/bailey/30min?embed", "/booking/abc", "/reschedule/abc", "/d/link/slug", "/a+b", "/bailey/..thirty"])(
    "anybody frames %s",
    (url) => {
      expect(ofUrl(url)).toMatch(/frame-ancestors \*$/);
      expect(commonHeaders(url)).not.toHaveProperty("x-frame-options");
    },
  );

  it("is what the environment says, without what could end the directive", () => {
    process.env.FRAME_ANCESTORS = "https://example.com, *.example.org https://x.test;script-src";
    expect(ofUrl("/bailey")).toMatch(/frame-ancestors https:\/\/example\.com \*\.example\.org$/);
    process.env.FRAME_ANCESTORS = "'none'";
    expect(ofUrl("/bailey")).toMatch(/frame-ancestors 'none'$/);
    process.env.FRAME_ANCESTORS = "nonsense;";
    expect(ofUrl("/bailey")).toMatch(/frame-ancestors 'none'$/);
  });
});

describe("scripts and forms", () => {
  it("runs no script without the nonce, and evaluates only in development", () => {
    expect(ofUrl("/bailey")).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(contentSecurityPolicy({ url: "/", nonce: "abc", isDevelopment: true })).toContain("'unsafe-eval'");
  });

  it("lets only booking forms lead to other sites", () => {
    expect(ofUrl("/bailey/30min")).toContain("form-action 'self' https: http:");
    expect(ofUrl("/settings")).toContain("form-action 'self';");
  });

  it("makes a new nonce each time", () => {
    expect(newNonce()).not.toBe(newNonce());
    expect(newNonce()).toMatch(/^[A-Za-z\d+/]{22}==$/);
  });
});

describe("https", () => {
  afterEach(() => {
    delete process.env.NEXT_PUBLIC_WEBAPP_URL;
  });

  it("is promised where the public address has it, and nowhere else", () => {
    process.env.NEXT_PUBLIC_WEBAPP_URL = "https://kairos.example";
    expect(commonHeaders("/v2/me")["strict-transport-security"]).toBe("max-age=31536000");
    process.env.NEXT_PUBLIC_WEBAPP_URL = "http://kairos.example";
    expect(commonHeaders("/")).not.toHaveProperty("strict-transport-security");
  });
});
