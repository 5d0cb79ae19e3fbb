import { afterEach, expect, it } from "vitest";
import { authCookies, sessionCookie } from "./cookies";

afterEach(() => {
  delete process.env.NEXT_PUBLIC_WEBAPP_URL;
});

it("are bound to the host where the public address is https, whatever a request says", () => {
  process.env.NEXT_PUBLIC_WEBAPP_URL = "https://kairos.example";
  expect(sessionCookie()).toBe("__Host-next-auth.session-token");
  for (const { name, options } of Object.values(authCookies())) {
    expect(name).toMatch(/^__Host-/);
    // what the prefix asks for, or browsers refuse the cookie (RFC 6265bis, 4.1.3.2)
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

it("work on plain http, where that is the public address", () => {
  process.env.NEXT_PUBLIC_WEBAPP_URL = "http://localhost:3000";
  expect(sessionCookie()).toBe("next-auth.session-token");
  expect(authCookies().csrfToken?.options).toMatchObject({ secure: false });
});
