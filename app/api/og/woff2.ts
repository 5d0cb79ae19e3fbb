import { brotliDecompressSync } from "node:zlib";
import { outlinesAt } from "./instance";

// WOFF 2.0 (https://www.w3.org/TR/WOFF2/) to plain TrueType, for readers of fonts that know no other: what npm delivers of Inter is WOFF 2.0.

const TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";
const tagAt = (index: number) => TAGS.slice(index * 5, index * 5 + 4);

/** Tables of variable fonts: without them it is the default instance. */
const VARIATIONS = new Set(["fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT"]);

/** Bytes read one after another, big-endian. */
class Reader {
  at = 0;
  constructor(readonly bytes: Buffer) {}
  take(length: number): Buffer {
    const start = this.at;
    this.at += length;
    return this.bytes.subarray(start, this.at);
  }
  u8 = () => this.take(1).readUInt8();
  u16 = () => this.take(2).readUInt16BE();
  i16 = () => this.take(2).readInt16BE();
  u32 = () => this.take(4).readUInt32BE();
  /** UIntBase128 */
  base128(): number {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = this.u8();
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  }
  /** 255UInt16 */
  short(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
}

interface Table {
  tag: string;
  bytes: Buffer;
  isTransformed: boolean;
}

interface Instance {
  /** Tables that are left out. */
  without?: readonly string[];
  /** Of a font that varies in nothing else; by default the font's own. */
  weight?: number;
}

/** One instance of a font as TrueType, by default the default one. Throws for what is no WOFF 2.0 font with TrueType outlines. */
export function toTrueType(woff2: Buffer, { without = [], weight }: Instance = {}): Buffer {
  const tables = new Map(readTables(woff2).map((table) => [table.tag, table]));
  const of = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table;
  };
  const plain = new Map(
    [...tables].filter(([tag]) => !VARIATIONS.has(tag) && !without.includes(tag)).map(([tag, { bytes }]) => [tag, bytes]),
  );
  if (of("glyf").isTransformed) {
    const { glyf, loca, leftEdges } = readGlyphs(of("glyf").bytes);
    const variations = { fvar: tables.get("fvar")?.bytes, avar: tables.get("avar")?.bytes, gvar: tables.get("gvar")?.bytes };
    const varied = weight && variations.fvar && variations.gvar;
    const drawn = varied ? outlinesAt(weight, { glyf, loca }, variations as Parameters<typeof outlinesAt>[2]) : { glyf, loca };
    plain.set("glyf", drawn.glyf).set("loca", drawn.loca);
    const head = Buffer.from(of("head").bytes);
    head.writeInt16BE(1, 50);
    plain.set("head", head);
    if (of("hmtx").isTransformed) plain.set("hmtx", readMetrics(of("hmtx").bytes, of("hhea").bytes.readUInt16BE(34), leftEdges));
  }
  return writeFont(plain);
}

function readTables(woff2: Buffer): Table[] {
  const header = new Reader(woff2);
  if (header.take(4).toString("latin1") !== "wOF2") throw new Error("not a WOFF 2.0 font");
  header.at = 12;
  const count = header.u16();
  header.at = 20;
  const compressed = header.u32();
  header.at = 48;
  const entries = Array.from({ length: count }, () => {
    const flags = header.u8();
    const tag = (flags & 63) === 63 ? header.take(4).toString("latin1") : tagAt(flags & 63);
    const length = header.base128();
    const version = flags >> 6;
    const isTransformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
    return { tag, isTransformed, length: isTransformed ? header.base128() : length };
  });
  const data = new Reader(brotliDecompressSync(header.take(compressed)));
  return entries.map(({ tag, isTransformed, length }) => ({ tag, isTransformed, bytes: data.take(length) }));
}

interface Streams {
  contours: Reader;
  points: Reader;
  flags: Reader;
  glyphs: Reader;
  composites: Reader;
  boxes: Reader;
  instructions: Reader;
}

/** The transformed glyf table as glyf and loca (long offsets), and the left edge of each glyph. */
function readGlyphs(bytes: Buffer): { glyf: Buffer; loca: Buffer; leftEdges: number[] } {
  const header = new Reader(bytes);
  header.at = 4;
  const count = header.u16();
  header.at = 8;
  const sizes = Array.from({ length: 7 }, () => header.u32());
  const [contours, points, flags, glyphs, composites, boxes, instructions] = sizes.map((size) => new Reader(header.take(size)));
  const streams = { contours, points, flags, glyphs, composites, boxes, instructions } as Streams;
  const hasBox = streams.boxes.take(4 * Math.ceil(count / 32));
  const loca = Buffer.alloc((count + 1) * 4);
  const leftEdges: number[] = [];
  const written: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    const box = ((hasBox[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    const outline = readGlyph(streams, box);
    leftEdges.push(outline.length ? outline.readInt16BE(2) : 0);
    const padded = Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]);
    written.push(padded);
    length += padded.length;
    loca.writeUInt32BE(length, (glyph + 1) * 4);
  }
  return { glyf: Buffer.concat(written), loca, leftEdges };
}

function readGlyph(streams: Streams, hasBox: boolean): Buffer {
  const contours = streams.contours.i16();
  if (contours === 0) return Buffer.alloc(0);
  return contours < 0 ? readComposite(streams) : readOutline(streams, contours, hasBox);
}

const shorts = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, index * 2);
  return bytes;
};

const MORE = 0x20;
const INSTRUCTED = 0x100;

/** A glyph made of others: its records as they are. */
function readComposite({ composites, boxes, glyphs, instructions }: Streams): Buffer {
  const start = composites.at;
  let all = 0;
  for (let flags = MORE; flags & MORE; ) {
    flags = composites.u16();
    all |= flags;
    const scale = flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    composites.take(2 + (flags & 1 ? 4 : 2) + scale);
  }
  const parts = [shorts(-1), boxes.take(8), composites.bytes.subarray(start, composites.at)];
  if (all & INSTRUCTED) {
    const length = glyphs.short();
    parts.push(shorts(length), instructions.take(length));
  }
  return Buffer.concat(parts);
}

function readOutline(streams: Streams, contours: number, hasBox: boolean): Buffer {
  const ends: number[] = [];
  while (ends.length < contours) ends.push((ends.at(-1) ?? -1) + streams.points.short());
  const steps = Array.from({ length: ends.at(-1)! + 1 }, () => readStep(streams));
  const length = streams.glyphs.short();
  const box = hasBox ? streams.boxes.take(8) : boxOf(steps);
  const instructions = streams.instructions.take(length);
  const [flags, x, y] = [
    Buffer.from(steps.map(({ isOn }) => Number(isOn))),
    shorts(...steps.map(({ dx }) => dx)),
    shorts(...steps.map(({ dy }) => dy)),
  ];
  return Buffer.concat([shorts(contours), box, shorts(...ends, length), instructions, flags, x, y]);
}

interface Step {
  dx: number;
  dy: number;
  isOn: boolean;
}

const signed = (flag: number, value: number) => (flag & 1 ? value : -value);

/** From one point to the next, in one of the seven forms of the specification's table (5.2). */
function readStep({ flags, glyphs }: Streams): Step {
  const given = flags.u8();
  const flag = given & 0x7f;
  const step = (dx: number, dy: number): Step => ({ dx, dy, isOn: given < 0x80 });
  const [sign, other] = [flag, flag >> 1];
  if (flag < 10) return step(0, signed(sign, ((flag & 14) << 7) + glyphs.u8()));
  if (flag < 20) return step(signed(sign, (((flag - 10) & 14) << 7) + glyphs.u8()), 0);
  const a = glyphs.u8();
  if (flag < 84) {
    const near = flag - 20;
    return step(signed(sign, 1 + (near & 0x30) + (a >> 4)), signed(other, 1 + ((near & 0x0c) << 2) + (a & 0x0f)));
  }
  const b = glyphs.u8();
  if (flag < 120) {
    const far = flag - 84;
    return step(signed(sign, 1 + (Math.floor(far / 12) << 8) + a), signed(other, 1 + (((far % 12) >> 2) << 8) + b));
  }
  const c = glyphs.u8();
  if (flag < 124) return step(signed(sign, (a << 4) + (b >> 4)), signed(other, ((b & 0x0f) << 8) + c));
  return step(signed(sign, (a << 8) + b), signed(other, (c << 8) + glyphs.u8()));
}

function boxOf(steps: readonly Step[]): Buffer {
  let [x, y] = [0, 0];
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { dx, dy } of steps) {
    [x, y] = [x + dx, y + dy];
    box.splice(0, 4, Math.min(box[0]!, x), Math.min(box[1]!, y), Math.max(box[2]!, x), Math.max(box[3]!, y));
  }
  return shorts(...box);
}

/** Widths and left bearings; bearings that are left out are the glyphs' left edges. */
function readMetrics(bytes: Buffer, widths: number, leftEdges: readonly number[]): Buffer {
  const from = new Reader(bytes);
  const flags = from.u8();
  const advances = Array.from({ length: widths }, () => from.i16());
  const bearings = leftEdges.map((edge, glyph) => (flags & (glyph < widths ? 1 : 2) ? edge : from.i16()));
  return shorts(...bearings.flatMap((bearing, glyph) => (glyph < widths ? [advances[glyph]!, bearing] : [bearing])));
}

function writeFont(tables: ReadonlyMap<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort();
  const header = Buffer.alloc(12 + 16 * tags.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tags.length, 4);
  const body: Buffer[] = [];
  let offset = header.length;
  tags.forEach((tag, index) => {
    const bytes = tables.get(tag)!;
    const at = 12 + 16 * index;
    header.write(tag, at, "latin1");
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    body.push(padded);
    offset += padded.length;
  });
  return Buffer.concat([header, ...body]);
}
