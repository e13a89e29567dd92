/** One character for one character, so that offsets survive: full-width digits and signs become half-width for matching. */
const PAIRS: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '．': '.',
  '（': '(',
  '）': ')',
  '﹙': '(',
  '﹚': ')',
  '：': ':',
  '；': ';',
  '﹐': '，',
  '－': '-',
  '−': '-',
  '＝': '=',
  '＋': '+',
  '／': '/',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '＞': '>',
  '＜': '<',
  '【': '〔',
  '】': '〕',
  '［': '[',
  '］': ']',
  '＂': '"',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\t': ' ',
};

/** The text for matching: same length as the print, width differences gone. */
export function halfWidth(text: string): string {
  let out = '';
  // Offsets are UTF-16 units; a character outside the basic plane is never in PAIRS.
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    const code = text.charCodeAt(i);
    const isFullDigitOrLetter =
      (code >= 0xff10 && code <= 0xff19) ||
      (code >= 0xff21 && code <= 0xff3a) ||
      (code >= 0xff41 && code <= 0xff5a);
    if (isFullDigitOrLetter) out += String.fromCharCode(code - 0xfee0);
    else out += PAIRS[character] ?? character;
  }
  return out;
}
