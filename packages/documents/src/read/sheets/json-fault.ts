/** Where a text stops being JSON, as an editor counts: line and column from 1, and the sign that stands there. */
export type JsonFault = Readonly<{ line: number; column: number; found: string; ended: boolean }>;

const BLANK = /[ \t\r\n]*/y;
// JSON forbids only the 32 control characters below the blank; as text, because a pattern may not hold them.
const STRING = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const TEXT = new RegExp(STRING, 'y');
const SCALAR = new RegExp(
  String.raw`${STRING}|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`,
  'y',
);

/**
 * Finds the first fault of a text that is no JSON. The engine's own message is English, and names no place for some faults;
 * nesting is kept in a list, so that a hostile file cannot exhaust the stack.
 */
export function findJsonFault(text: string): JsonFault {
  const at = faultAt(text);
  const lines = text.slice(0, at).split('\n');
  return {
    line: lines.length,
    column: [...(lines.at(-1) ?? '')].length + 1,
    found: text.slice(at, at + 12).split(/[\r\n]/u)[0] ?? '',
    ended: text.slice(at).trim() === '',
  };
}

function faultAt(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const sign = (wanted: string): boolean => {
    take(BLANK);
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  };
  const open: ('{' | '[')[] = [];
  /** A key and its colon. */
  const key = (): boolean => (take(BLANK), take(TEXT) && sign(':'));
  for (;;) {
    take(BLANK);
    if (sign('{')) {
      if (!sign('}')) {
        open.push('{');
        if (!key()) return at;
        continue;
      }
    } else if (sign('[')) {
      if (!sign(']')) {
        open.push('[');
        continue;
      }
    } else if (!take(SCALAR)) return at;
    // A value has ended: close what ends with it, or go on to the next one.
    for (;;) {
      const inner = open.at(-1);
      if (inner === undefined) return (take(BLANK), at);
      if (sign(',')) {
        if (inner === '{' && !key()) return at;
        break;
      }
      if (!sign(inner === '{' ? '}' : ']')) return at;
      open.pop();
    }
  }
}
