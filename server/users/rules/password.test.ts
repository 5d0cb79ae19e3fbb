import { describe, expect, it } from "vitest";
import { AdminPassword } from "../schemas";
import { weaknessOf } from "./password";

describe("a password that is easy to guess", () => {
  it.each([
    "1234567890",
    "qwertyuiop",
    "Password123",
    "password2027!",
    "!!Dragon2027",
    "passwordpassword",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "1212121212",
    "abcdefghijkl",
    "9876543210",
    "abcdefgh1234",
    "qwerty123456",
    "Iloveyou123",
    "ＰＡＳＳＷＯＲＤ１２３",
  ])("%s is refused", (password) => {
    expect(weaknessOf(password)).toMatch(/Choose another one$/);
  });

  it.each(["correct-horse", "Old-password-1", "Analytical-1843-engine", "zwölf boxer kämpfen", "五月の雨はいつも静かだ", "x7fQm2pLz9"])(
    "%s is taken",
    (password) => {
      expect(weaknessOf(password)).toBeNull();
    },
  );

  it("is also what the account says of itself", () => {
    const owner = { email: "bailey.smith@example.com", username: "bailey-smith", name: "Bailey Smith" };
    for (const password of ["Bailey.Smith@example.com", "bailey-smith1", "Bailey Smith", "baileysmith99", "bailey.smith!"])
      expect(weaknessOf(password, owner), password).not.toBeNull();
    expect(weaknessOf("baileysmith99")).toBeNull();
    expect(weaknessOf("bailey-rides-a-horse", owner)).toBeNull();
  });
});

it("asks more of administrators, as documented", () => {
  expect(AdminPassword.safeParse("Correct-Horse-7").success).toBe(true);
  for (const password of ["Correct-Horse7", "correct-horse-77", "CORRECT-HORSE-77", "Correct-Horse-xx"])
    expect(AdminPassword.safeParse(password).success, password).toBe(false);
});

it("tells an administrator the whole rule, not the one for everybody", () => {
  const { error } = AdminPassword.safeParse("Password1");
  expect(error?.issues.map((issue) => issue.message)).toEqual([expect.stringContaining("at least 15 characters")]);
});
