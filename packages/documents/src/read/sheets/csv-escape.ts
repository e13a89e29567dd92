/** Beginnings that spreadsheets take for a formula; an apostrophe too, so that escaping can be undone exactly. */
const RISKY = /^[=+\-@\t\r']/u;
/** A negative number is no formula and must stay a number for other programs. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** Puts an apostrophe before a text that a spreadsheet would run when it opens a CSV. */
export const escapeCsvText = (text: string): string =>
  RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** Takes the apostrophe of `escapeCsvText` off again; other apostrophes stay. */
export const unescapeCsvText = (text: string): string =>
  text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
