import packed from "moment-timezone/data/packed/latest.json" with { type: "json" };

/**
 * The pinned IANA table: the packed data of moment-timezone, unpacked here and never through Intl, because the tables of Node and
 * of the database differ from each other and from the browser's. One zone is unpacked when it is first asked for.
 */

/** Version of the IANA data, such as `2026f`. */
export const TZ_VERSION: string = packed.version;

export type ZoneData = {
  /** Instants (UTC ms) at which an era ends; the last era has no end and is not listed. */
  transitions: Float64Array;
  /** Milliseconds to add to UTC in each era; one more than transitions. */
  offsets: Float64Array;
  /** Abbreviation in each era; one more than transitions. */
  abbreviations: readonly string[];
};

const packedByName = new Map<string, string>(packed.zones.map((row) => [row.slice(0, row.indexOf("|")), row]));
const targetOfLink = new Map<string, string>(
  packed.links.map((row) => {
    const bar = row.indexOf("|");
    return [row.slice(bar + 1), row.slice(0, bar)];
  }),
);

/** Name of the zone whose data a name uses; null when the name is unknown. Names are exact: `europe/paris` is not a zone. */
export function zoneDataName(name: string): string | null {
  const target = targetOfLink.get(name) ?? name;
  return packedByName.has(target) ? target : null;
}

/** Every zone and link name, sorted. */
export function allZoneNames(): string[] {
  return [...packedByName.keys(), ...targetOfLink.keys()].sort();
}

function base60Digit(code: number): number {
  if (code > 96) return code - 87; // a-z
  if (code > 64) return code - 29; // A-X
  return code - 48; // 0-9
}

/** A number in the table's base 60, with a sign and a fraction. */
function base60(text: string): number {
  const negative = text.charCodeAt(0) === 45;
  let value = 0;
  let scale = 0;
  for (let i = negative ? 1 : 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      scale = 1;
      continue;
    }
    if (scale === 0) value = value * 60 + base60Digit(code);
    else {
      scale /= 60;
      value += base60Digit(code) * scale;
    }
  }
  return negative ? -value : value;
}

const MINUTE_MS = 60_000;

/** Unpacks one row: `name|abbreviations|offsets (minutes west)|era indices|minutes between transitions|population`. */
export function unpackZone(dataName: string): ZoneData {
  const row = packedByName.get(dataName) ?? "";
  const [, abbreviationText = "", offsetText = "", indexText = "", untilText = ""] = row.split("|");
  const names = abbreviationText.split(" ");
  // Seconds of local mean time are sixtieths of a minute: rounding restores the whole second. `+ 0` turns -0 into 0.
  const eraOffsets = offsetText.split(" ").map((text) => -Math.round(base60(text) * 60) * 1000 + 0);
  const eras = Array.from(indexText, (digit) => base60(digit));
  const untils = untilText === "" ? [] : untilText.split(" ");

  const transitions = new Float64Array(eras.length - 1);
  let at = 0;
  for (let i = 0; i < transitions.length; i++) {
    at = Math.round(at + base60(untils[i] ?? "0") * MINUTE_MS);
    transitions[i] = at;
  }
  return {
    transitions,
    offsets: Float64Array.from(eras, (era) => eraOffsets[era] ?? 0),
    abbreviations: eras.map((era) => names[era] ?? ""),
  };
}
