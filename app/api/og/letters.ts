/** Code points that a TrueType font has a glyph for (OpenType, `cmap`: formats 4 and 12, which fonts for the web have). */
export function lettersOf(font: Buffer): Set<number> {
  const letters = new Set<number>();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString("latin1", at, at + 4) !== "cmap") continue;
    const cmap = font.subarray(font.readUInt32BE(at + 8));
    for (let map = 0; map < cmap.readUInt16BE(2); map++) addLetters(letters, cmap.subarray(cmap.readUInt32BE(8 + 8 * map)));
  }
  return letters;
}

function addLetters(letters: Set<number>, map: Buffer): void {
  const format = map.readUInt16BE(0);
  if (format === 12) {
    for (let group = 0; group < map.readUInt32BE(12); group++) {
      const at = 16 + 12 * group;
      for (let code = map.readUInt32BE(at); code <= map.readUInt32BE(at + 4); code++) letters.add(code);
    }
  }
  if (format !== 4) return;
  const size = map.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const [end, start] = [map.readUInt16BE(14 + segment), map.readUInt16BE(16 + size + segment)];
    const delta = map.readUInt16BE(16 + 2 * size + segment);
    const rangeAt = 16 + 3 * size + segment;
    const range = map.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range ? map.readUInt16BE(rangeAt + range + 2 * (code - start)) : (code + delta) & 0xffff;
      if (glyph !== 0) letters.add(code);
    }
  }
}
