import { describe, expect, it } from "vitest";
import { knownError } from "./known-error";
import { wasDiskFull } from "./outage";

const error = (message: string, fields: object = {}) => Object.assign(new Error(message), fields);

describe("an error of the database", () => {
  it.each([
    ["a server that stops", error("terminating connection", { code: "57P01" })],
    ["one that starts", error("the database system is starting up", { code: "57P03" })],
    [
      "too many connections, as an adapter wraps it",
      error("x", { name: "DriverAdapterError", cause: { kind: "postgres", originalCode: "53300" } }),
    ],
    ["nobody at the address", error("x", { code: "P2010", meta: { driverAdapterError: { cause: { kind: "DatabaseNotReachable" } } } })],
    ["several addresses, none of which answers", new AggregateError([error("connect ECONNREFUSED ::1:5432", { code: "ECONNREFUSED" })])],
    ["no connection in time", error("timeout exceeded when trying to connect")],
    ["a connection that broke", error("Connection terminated unexpectedly")],
    ["no transaction in time", error("Unable to start a transaction in the given time.", { code: "P2028" })],
    ["a standby", error("cannot execute INSERT in a read-only transaction", { code: "25006" })],
  ])("%s: it is away, not broken", (_, thrown) => {
    expect(knownError(thrown)).toMatchObject({ code: "unavailable", message: expect.stringContaining("does not answer right now") });
    expect(wasDiskFull()).toBe(false);
  });

  it.each([
    error("duplicate key", { code: "23505" }),
    error("x", { code: "P2002" }),
    error("deadlock detected", { code: "40P01" }),
    error("syntax error: Connection terminated", { code: "42601" }),
    new TypeError("x is not a function"),
    "ECONNREFUSED",
    null,
  ])("%s is nothing of the kind", (thrown) => {
    expect(knownError(thrown)).toBeNull();
  });

  it.each([
    error("could not extend file: No space left on device", { code: "53100" }),
    error("ENOSPC: no space left on device, write", { code: "ENOSPC" }),
    error("x", { cause: error("PANIC: could not write to file: No space left on device") }),
  ])("%s: a full disk is named, and remembered", (thrown) => {
    expect(knownError(thrown)).toMatchObject({ code: "unavailable", message: expect.stringContaining("storage of this server is full") });
    expect(wasDiskFull()).toBe(true);
  });
});
