// One weight of a variable font (OpenType: fvar, avar, gvar) as plain outlines. The fonts for Han and Hangul are hairlines by default.

/** The tables of a variable font that say how its outlines vary; avar may be absent. */
interface Variations {
  fvar: Buffer;
  avar: Buffer | undefined;
  gvar: Buffer;
}

interface Outlines {
  glyf: Buffer;
  /** With long offsets. */
  loca: Buffer;
}

/**
 * The outlines at a weight, of a font that varies in nothing else; `glyf` is as woff2.ts writes it, a byte for each flag and two for each
 * coordinate. Glyphs made of others stay as they are: their parts vary. Widths stay too: letters of these fonts have one for all weights.
 */
export function outlinesAt(weight: number, { glyf, loca }: Outlines, variations: Variations): Outlines {
  const at = coordinateOf(weight, variations);
  const { gvar } = variations;
  const isLong = (gvar.readUInt16BE(14) & 1) === 1;
  const start = (glyph: number) => (isLong ? gvar.readUInt32BE(20 + glyph * 4) : gvar.readUInt16BE(20 + glyph * 2) * 2);
  const data = gvar.subarray(gvar.readUInt32BE(16));
  const varied = Buffer.from(glyf);
  for (let glyph = 0; glyph < loca.length / 4 - 1; glyph++) {
    const outline = varied.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4));
    const deltas = data.subarray(start(glyph), start(glyph + 1));
    if (outline.length && deltas.length && outline.readInt16BE(0) > 0) varyOutline(outline, deltas, at, gvar);
  }
  return { glyf: varied, loca };
}

const fixed = (bytes: Buffer, at: number) => bytes.readInt16BE(at) / 0x4000;

/** Where a weight lies between the default and the end of the axis, from -1 to 1. */
function coordinateOf(weight: number, { fvar, avar }: Variations): number {
  const axis = fvar.readUInt16BE(4);
  if (fvar.readUInt16BE(8) !== 1 || fvar.toString("latin1", axis, axis + 4) !== "wght")
    throw new Error("the font varies in more than its weight");
  const [least, usual, most] = [4, 8, 12].map((at) => fvar.readInt32BE(axis + at) / 0x10000) as [number, number, number];
  const wanted = Math.min(most, Math.max(least, weight));
  const plain = wanted === usual ? 0 : wanted < usual ? (wanted - usual) / (usual - least) : (wanted - usual) / (most - usual);
  if (!avar) return plain;
  const stops = Array.from(
    { length: avar.readUInt16BE(8) },
    (_, stop) => [fixed(avar, 10 + stop * 4), fixed(avar, 12 + stop * 4)] as const,
  );
  const next = stops.findIndex(([from]) => from >= plain);
  const [upper, lower] = [stops[next], stops[next - 1]];
  if (!upper || !lower) return upper?.[1] ?? plain;
  return lower[1] + ((plain - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
}

/** Moves the points of one outline in place, and its box with them. */
function varyOutline(outline: Buffer, deltas: Buffer, at: number, gvar: Buffer): void {
  const contours = outline.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, contour) => outline.readUInt16BE(10 + contour * 2));
  const count = ends.at(-1)! + 1;
  const flags = 12 + contours * 2 + outline.readUInt16BE(10 + contours * 2);
  const axes = [flags + count, flags + count * 3].map((from) => positions(outline, from, count)) as [number[], number[]];
  const moved = axes.map((axis) => [...axis]) as [number[], number[]];
  for (const tuple of tuplesOf(deltas, count, at, gvar)) {
    for (const axis of [0, 1] as const) {
      const shifts = shiftsOf(axes[axis], tuple.points, tuple.deltas[axis], ends);
      for (const [point, shift] of shifts.entries()) moved[axis][point]! += tuple.scalar * shift;
    }
  }
  for (const axis of [0, 1] as const) {
    const rounded = moved[axis].map(Math.round);
    const from = flags + count * (1 + 2 * axis);
    for (const [point, value] of rounded.entries()) outline.writeInt16BE(value - (rounded[point - 1] ?? 0), from + point * 2);
    outline.writeInt16BE(Math.min(...rounded), 2 + axis * 2);
    outline.writeInt16BE(Math.max(...rounded), 6 + axis * 2);
  }
}

function positions(outline: Buffer, from: number, count: number): number[] {
  let at = 0;
  return Array.from({ length: count }, (_, point) => {
    at += outline.readInt16BE(from + point * 2);
    return at;
  });
}

interface Tuple {
  scalar: number;
  /** Which points move by its own word; null for all. */
  points: number[] | null;
  /** Of x and of y. */
  deltas: [number[], number[]];
}

/** The variations of a glyph that count at a place of the axis. */
function tuplesOf(data: Buffer, count: number, at: number, gvar: Buffer): Tuple[] {
  const head = data.readUInt16BE(0);
  let body = data.readUInt16BE(2);
  let shared: number[] | null = null;
  if (head & 0x8000) [shared, body] = packedPoints(data, body);
  const tuples: Tuple[] = [];
  for (let tuple = 0, header = 4; tuple < (head & 0xfff); tuple++) {
    const [size, index] = [data.readUInt16BE(header), data.readUInt16BE(header + 2)];
    header += 4;
    const peak = index & 0x8000 ? fixed(data, header) : fixed(gvar, gvar.readUInt32BE(8) + (index & 0xfff) * 2);
    if (index & 0x8000) header += 2;
    const between = index & 0x4000 ? ([fixed(data, header), fixed(data, header + 2)] as const) : null;
    if (between) header += 4;
    const scalar = scalarAt(at, peak, between ?? [Math.min(0, peak), Math.max(0, peak)]);
    const [points, from] = index & 0x2000 ? packedPoints(data, body) : [shared, body];
    body += size;
    if (scalar === 0) continue;
    // four more say how the edges of the glyph move
    const length = points?.length ?? count + 4;
    const all = packedDeltas(data, from, length * 2);
    tuples.push({ scalar, points, deltas: [all.slice(0, length), all.slice(length)] });
  }
  return tuples;
}

/** How much a variation counts: fully at its peak, not at all outside of its range. */
function scalarAt(at: number, peak: number, [start, end]: readonly [number, number]): number {
  if (peak === 0 || at === peak) return 1;
  if (at <= start || at >= end) return 0;
  return at < peak ? (at - start) / (peak - start) : (end - at) / (end - peak);
}

/** Numbers of points, and where what follows begins; null for all of them. */
function packedPoints(data: Buffer, from: number): [number[] | null, number] {
  let at = from;
  let count = data[at++]!;
  if (count & 0x80) count = ((count & 0x7f) << 8) | data[at++]!;
  if (count === 0) return [null, at];
  const points: number[] = [];
  while (points.length < count) {
    const control = data[at++]!;
    for (let run = (control & 0x7f) + 1; run > 0; run--) {
      const step = control & 0x80 ? data.readUInt16BE(at) : data[at]!;
      at += control & 0x80 ? 2 : 1;
      points.push((points.at(-1) ?? 0) + step);
    }
  }
  return [points, at];
}

function packedDeltas(data: Buffer, from: number, count: number): number[] {
  const deltas: number[] = [];
  for (let at = from; deltas.length < count; ) {
    const control = data[at++]!;
    for (let run = (control & 0x3f) + 1; run > 0; run--) {
      if (control & 0x80) deltas.push(0);
      else if (control & 0x40) deltas.push(data.readInt16BE(at));
      else deltas.push(data.readInt8(at));
      at += control & 0x80 ? 0 : control & 0x40 ? 2 : 1;
    }
  }
  return deltas;
}

/** By how much each point moves: those that the variation leaves out go with their neighbours on the same contour. */
function shiftsOf(axis: readonly number[], points: readonly number[] | null, deltas: readonly number[], ends: readonly number[]): number[] {
  if (!points) return deltas.slice(0, axis.length);
  const said = new Map(points.map((point, index) => [point, deltas[index]!]));
  const shifts = axis.map((_, point) => said.get(point) ?? 0);
  let first = 0;
  for (const last of ends) {
    const known = points.filter((point) => point >= first && point <= last);
    const size = last - first + 1;
    for (const [index, from] of known.entries()) {
      const to = known[(index + 1) % known.length]!;
      for (let step = 1; step < (to - from + size) % size || (known.length === 1 && step < size); step++) {
        const point = first + ((from - first + step) % size);
        shifts[point] = between(axis[point]!, [axis[from]!, said.get(from)!], [axis[to]!, said.get(to)!]);
      }
    }
    first = last + 1;
  }
  return shifts;
}

/** The shift of a place between two others with theirs (OpenType, "inferred deltas"). */
function between(place: number, one: readonly [number, number], other: readonly [number, number]): number {
  const [low, high] = one[0] <= other[0] ? [one, other] : [other, one];
  if (low[0] === high[0]) return low[1] === high[1] ? low[1] : 0;
  if (place <= low[0]) return low[1];
  if (place >= high[0]) return high[1];
  return low[1] + ((place - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
}
