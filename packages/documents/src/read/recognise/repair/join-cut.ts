/**
 * Readings of a number or code whose print was cut over two cells: joined plainly, and joined without the boundary character
 * that recognisers like to double ("1.102" + "27" is 1.1027, "208050" + "01" is 2080501).
 */
export function joinCut(left: string, right: string): readonly string[] {
  const a = left.replace(/\s+/gu, '');
  const b = right.replace(/\s+/gu, '');
  const readings = [`${a}${b}`];
  if (a !== '' && a.at(-1) === b.at(0)) readings.push(`${a}${b.slice(1)}`);
  return readings;
}

/** Readings of a code with one doubled digit too many: "310111" may be 31011. The print itself comes first. */
export function withoutDoubledDigit(code: string): readonly string[] {
  const readings = [code];
  for (let at = 1; at < code.length; at++)
    if (code[at] === code[at - 1]) readings.push(code.slice(0, at) + code.slice(at + 1));
  return [...new Set(readings)];
}
