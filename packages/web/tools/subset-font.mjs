// Cuts a TrueType font down to the characters of the interface's own headings. Plain JavaScript: it runs inside the bundler.
// Only what those need is kept: outlines, widths, names; no hinting, no layout features, no vertical metrics.

const tag = (text) => Buffer.from(text, 'latin1').readUInt32BE(0);

/** Tables of a font by name. */
function readTables(font) {
  const tables = new Map();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    tables.set(
      font.toString('latin1', at, at + 4),
      font.subarray(
        font.readUInt32BE(at + 8),
        font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12),
      ),
    );
  return tables;
}

/** Glyph number of a character by the font's 32-bit map (format 12). */
function glyphOf(cmap, code) {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const start = cmap.readUInt32BE(8 + index * 8);
    if (cmap.readUInt16BE(start) !== 12) continue;
    for (let group = 0; group < cmap.readUInt32BE(start + 12); group += 1) {
      const at = start + 16 + group * 12;
      const [first, last] = [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)];
      if (code >= first && code <= last) return cmap.readUInt32BE(at + 8) + code - first;
    }
    return 0;
  }
  throw new Error('subset-font: the font has no 32-bit character map');
}

/** Places of the component numbers inside a composite glyph. */
function componentsOf(glyph) {
  const places = [];
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return places;
  for (let at = 10; ;) {
    const flags = glyph.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & 1 ? 4 : 2);
    if (flags & 8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    if (!(flags & 0x20)) return places;
  }
}

const padded = (buffer) => Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4)]);

function checksum(buffer) {
  let sum = 0;
  const whole = padded(buffer);
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** A character map with one group for each character: sorted [code, glyph] pairs. */
function writeCmap(pairs) {
  const table = Buffer.alloc(12 + 16 + pairs.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + pairs.length * 12, 16);
  table.writeUInt32BE(pairs.length, 24);
  pairs.forEach(([code, glyph], index) => {
    table.writeUInt32BE(code, 28 + index * 12);
    table.writeUInt32BE(code, 32 + index * 12);
    table.writeUInt32BE(glyph, 36 + index * 12);
  });
  return table;
}

function assemble(tables) {
  const names = [...tables.keys()].toSorted();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.alloc(12 + names.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(names.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((names.length - power) * 16, 10);
  const bodies = [];
  let offset = head.length;
  names.forEach((name, index) => {
    const body = tables.get(name);
    head.writeUInt32BE(tag(name), 12 + index * 16);
    head.writeUInt32BE(checksum(body), 16 + index * 16);
    head.writeUInt32BE(offset, 20 + index * 16);
    head.writeUInt32BE(body.length, 24 + index * 16);
    bodies.push(padded(body));
    offset += padded(body).length;
  });
  const font = Buffer.concat([head, ...bodies]);
  const at = head.readUInt32BE(20 + names.indexOf('head') * 16);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, at + 8);
  return font;
}

/** The font with only these characters; characters that it does not have are left out. */
export function subsetFont(font, characters) {
  const tables = readTables(font);
  const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map((name) => tables.get(name));
  const head = Buffer.from(tables.get('head'));
  const hhea = Buffer.from(tables.get('hhea'));
  const maxp = Buffer.from(tables.get('maxp'));
  const long = head.readInt16BE(50) === 1;
  const at = (glyph) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const outline = (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
  const codes = [...new Set([...characters].map((character) => character.codePointAt(0)))].toSorted(
    (a, b) => a - b,
  );
  const wanted = codes
    .map((code) => [code, glyphOf(tables.get('cmap'), code)])
    .filter(([, glyph]) => glyph > 0);
  const order = [0];
  const add = (glyph) => {
    if (order.includes(glyph)) return;
    order.push(glyph);
    for (const place of componentsOf(outline(glyph))) add(outline(glyph).readUInt16BE(place));
  };
  for (const [, glyph] of wanted) add(glyph);
  const outlines = order.map((glyph) => {
    const copy = Buffer.from(outline(glyph));
    for (const place of componentsOf(copy))
      copy.writeUInt16BE(order.indexOf(copy.readUInt16BE(place)), place);
    return padded(copy);
  });
  const newLoca = Buffer.alloc((order.length + 1) * 4);
  outlines.reduce((offset, each, index) => {
    newLoca.writeUInt32BE(offset + each.length, (index + 1) * 4);
    return offset + each.length;
  }, 0);
  const metrics = hhea.readUInt16BE(34);
  const newHmtx = Buffer.alloc(order.length * 4);
  order.forEach((glyph, index) => {
    const last = Math.min(glyph, metrics - 1);
    newHmtx.writeUInt16BE(hmtx.readUInt16BE(last * 4), index * 4);
    const bearing = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
    newHmtx.writeInt16BE(hmtx.readInt16BE(bearing), index * 4 + 2);
  });
  head.writeInt16BE(1, 50);
  head.writeUInt32BE(0, 8);
  hhea.writeUInt16BE(order.length, 34);
  maxp.writeUInt16BE(order.length, 4);
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return assemble(
    new Map([
      ['OS/2', tables.get('OS/2')],
      ['cmap', writeCmap(wanted.map(([code, glyph]) => [code, order.indexOf(glyph)]))],
      ['glyf', Buffer.concat(outlines)],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', newHmtx],
      ['loca', newLoca],
      ['maxp', maxp],
      ['name', tables.get('name')],
      ['post', post],
    ]),
  );
}
