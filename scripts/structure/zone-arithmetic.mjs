import { lineAt } from "./files.mjs";
import { isTest } from "./layers.mjs";
import { isMember, walk } from "./walk.mjs";

const ALLOWED = /^server\/core\/zones-check/;
const LOCALE_DATE = new Set(["toLocaleDateString", "toLocaleTimeString"]);

const isUtc = (property) => property.type === "Property" && property.key.name === "timeZone" && property.value.value === "UTC";

/** `{ …, timeZone: "UTC" }` as the second argument: it formats a wall clock and asks nothing about zones. */
function formatsInUtc(call) {
  const options = call?.arguments?.[1];
  return options?.type === "ObjectExpression" && options.properties.some(isUtc);
}

function hasZoneOption(call) {
  const options = call.arguments[1];
  return options?.type === "ObjectExpression" && options.properties.some((property) => property.key?.name === "timeZone");
}

function readsPlatformZones(node, parent) {
  if (isMember(node, "Intl", "DateTimeFormat")) return parent?.callee !== node || !formatsInUtc(parent);
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const method = node.callee.property.name;
  const usesLocale = LOCALE_DATE.has(method) || (method === "toLocaleString" && hasZoneOption(node));
  return usesLocale && !formatsInUtc(node);
}

/** The platform's zone tables are older than the pinned one, so the server never asks them for an offset. */
export function zoneArithmetic(project) {
  const findings = [];
  for (const file of project.modules) {
    const isRead = file.path.startsWith("server/") && !isTest(file.path) && !ALLOWED.test(file.path) && file.program;
    if (!isRead || !/Intl|toLocale/.test(file.text)) continue;
    walk(file.program, (node, parent) => {
      if (!readsPlatformZones(node, parent)) return;
      const advice = 'use server/core/zones.ts for the wall clock, then format it with a literal timeZone: "UTC".';
      findings.push({ file: file.path, line: lineAt(file.text, node.start), rule: "zone arithmetic", advice });
    });
  }
  return findings;
}
