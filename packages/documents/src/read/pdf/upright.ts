import type { Glyph, PageMarks, Ruling } from './page-marks.ts';

/** Quarter turns clockwise that most glyphs of a page are written in: a wide table printed sideways on an upright page. */
function mainDirection(glyphs: readonly Glyph[]): 0 | 1 | 2 | 3 {
  const votes = [0, 0, 0, 0];
  for (const { x, y, endX, endY } of glyphs) {
    const dx = endX - x;
    const dy = endY - y;
    if (Math.abs(dx) >= Math.abs(dy)) votes[dx >= 0 ? 0 : 2]! += 1;
    else votes[dy >= 0 ? 1 : 3]! += 1;
  }
  const best = votes.indexOf(Math.max(...votes));
  return best === 1 || best === 2 || best === 3 ? best : 0;
}

/** Turns the page so that most of its text runs from left to right. Text in other directions is turned along. */
export function upright(marks: PageMarks): PageMarks {
  const turns = mainDirection(marks.glyphs);
  if (turns === 0) return marks;
  const { width, height } = marks;
  const turn = (x: number, y: number): [number, number] => {
    if (turns === 1) return [y, width - x];
    if (turns === 3) return [height - y, x];
    return [width - x, height - y];
  };
  const glyph = (item: Glyph): Glyph => {
    const [x, y] = turn(item.x, item.y);
    const [endX, endY] = turn(item.endX, item.endY);
    return { ...item, x, y, endX, endY };
  };
  const ruling = (item: Ruling): Ruling => {
    const [ax, ay] = item.vertical ? turn(item.at, item.from) : turn(item.from, item.at);
    const [bx, by] = item.vertical ? turn(item.at, item.to) : turn(item.to, item.at);
    const vertical = turns === 2 ? item.vertical : !item.vertical;
    return vertical
      ? { vertical, at: ax, from: Math.min(ay, by), to: Math.max(ay, by) }
      : { vertical, at: ay, from: Math.min(ax, bx), to: Math.max(ax, bx) };
  };
  const sideways = turns !== 2;
  return {
    ...marks,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: marks.glyphs.map(glyph),
    rulings: marks.rulings.map(ruling),
  };
}
