import { expect, it } from "vitest";
// @ts-expect-error a plain script without types
import { findings, readReport } from "./audit-lock.mjs";

const entry = (name: string, severity: string, fixAvailable = true) => ({
  ...{ name, severity, range: "<2", fixAvailable },
  via: ["other", { title: "Reads too much", url: "https://example.com/1" }],
});
const report = {
  auditReportVersion: 2,
  vulnerabilities: { a: entry("a", "moderate"), b: entry("b", "high", false), c: entry("c", "critical") },
};

it("the audit names what is as severe as asked, or worse", () => {
  expect(findings(report, "high")).toEqual([
    "b <2 (high): Reads too much https://example.com/1 - no fix yet",
    "c <2 (critical): Reads too much https://example.com/1",
  ]);
  expect(findings(report, "low")).toHaveLength(3);
  expect(findings({ auditReportVersion: 2, vulnerabilities: {} }, "info")).toEqual([]);
});

it("the audit says where there is no list to check against, which is no failure", () => {
  expect(readReport(JSON.stringify(report))).toEqual({ report });
  expect(readReport('{"message":"request to https://registry.npmjs.org failed","error":{}}').reason).toContain("registry.npmjs.org");
  expect(readReport('{"error":{"code":"ENOAUDIT","summary":"no advisories here"}}').reason).toBe("no advisories here");
  expect(readReport("").reason).toBe("npm gave no report");
});
