import { createFormControl } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { mapServerErrors, readServerError } from "./server-errors";

const refused = { code: "CONFLICT", message: "This address is taken.", details: { fields: { slug: "Choose another address." } } };

describe("readServerError", () => {
  it("reads the error itself, a REST body, and a tRPC client error", () => {
    expect(readServerError(refused)).toEqual(refused);
    expect(readServerError({ status: "error", error: refused })).toEqual(refused);
    const thrown = Object.assign(new Error(refused.message), {
      data: { code: "BAD_REQUEST", app: { code: "CONFLICT", details: refused.details } },
    });
    expect(readServerError(thrown)).toEqual(refused);
  });

  it("tells an answer that never came from one that says nothing, whoever has wrapped it", () => {
    const noAnswers = ["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed", "fetch failed"];
    for (const message of noAnswers) {
      const lost = { code: "LOST", message: expect.stringContaining("Check your connection") };
      expect(readServerError(new TypeError(message))).toEqual(lost);
      expect(readServerError(new Error(message, { cause: new TypeError(message) }))).toEqual(lost);
    }
    const ours = Object.assign(new Error("Failed to fetch"), { data: { code: "INTERNAL_SERVER_ERROR" } });
    expect(readServerError(ours).code).toBe("INTERNAL_SERVER_ERROR");
    expect(readServerError(new SyntaxError("Unexpected token <")).code).toBe("INTERNAL");
  });

  it("shows nothing of an error that is not the server's", () => {
    for (const thrown of [new TypeError("x is undefined"), "boom", null, { code: "X" }]) {
      expect(readServerError(thrown)).toMatchObject({ code: "INTERNAL", message: expect.stringContaining("try again") });
    }
  });
});

describe("mapServerErrors", () => {
  const formOf = () => {
    const control = createFormControl({
      defaultValues: { slug: "30min", hosts: [{ email: "a@b.c" }], note: undefined as string | undefined },
    });
    const errors: Record<string, string | undefined> = {};
    const form = {
      getValues: control.getValues,
      setError: ((name, error) => {
        errors[name] = error.message;
      }) as typeof control.setError,
    };
    return { form, errors };
  };

  it("puts each message at its field, also in a list and at a field without a value", () => {
    const { form, errors } = formOf();
    mapServerErrors({ ...refused, details: { fields: { slug: "S", "hosts.0.email": "E", note: "N" } } }, form);
    expect(errors).toEqual({ slug: "S", "hosts.0.email": "E", note: "N" });
  });

  it("shows the sentence in the form when no field is named", () => {
    const { form, errors } = formOf();
    mapServerErrors({ code: "FORBIDDEN", message: "Ask the owner." }, form);
    expect(errors).toEqual({ "root.server": "Ask the owner." });
  });

  it("does not lose the message of a field that the form does not have", () => {
    const { form, errors } = formOf();
    mapServerErrors({ ...refused, details: { fields: { slug: "S", length: "At most 1440 minutes." } } }, form);
    expect(errors).toEqual({ slug: "S", "root.server": "At most 1440 minutes." });
  });
});
