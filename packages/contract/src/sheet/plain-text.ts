/**
 * Signs that no form prints and no file format of ours can carry: control signs, half of a character that needs two code
 * units, signs that turn the direction of what follows (a printed 15.26 would read 62.51), and the two that Unicode keeps for
 * itself. PostgreSQL refuses the first; half a character would come back changed.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u; // oxlint-disable-line no-control-regex

/** True when the text can be stored, printed and read back as it is. */
export const isPlainText = (text: string): boolean => !UNPRINTABLE.test(text);

/** What a person reads about text that is not plain. */
export const NOT_PLAIN = '含有看不见的控制字符或不完整的字；请删去后重新输入';
