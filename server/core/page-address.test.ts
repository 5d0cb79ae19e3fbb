import { expect, it } from "vitest";
import { refusedAddress } from "./page-address";

it.each([
  ["/bailey/30min", null],
  ["/bailey/30min?name=100%&x=%A0", null],
  ["/bailey/30min?name=%00", 400],
  ["/alice%2Bbob", null],
  ["/gr%C3%B6%C3%9Fe/30min", null],
  ["/100%", 400],
  ["/bailey/%A0", 400],
  ["/%ff?x", 400],
  ["/booking/%00", 404],
  ["/bailey/a%0Ab", 404],
])("%s: %s", (url, status) => {
  expect(refusedAddress(url)).toBe(status);
});
