/** Column letters of a 0-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "C5" for 0-based row 4, column 2. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** Parses "C5" or "$C$5" into 0-based row and column; null when the text is no address of a worksheet. */
export function parseCellAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (row < 1 || row > 1_048_576 || column > 16_384) return null;
  return { row: row - 1, column: column - 1 };
}
