/** 18-digit identity card number: a possible date inside and the right check character (GB 11643). */
export function isIdentityCard(text: string): boolean {
  const match = /^(\d{17})([\dXx])$/u.exec(text);
  if (!match?.[1] || !match[2]) return false;
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  const century = text.slice(6, 8);
  if (month < 1 || month > 12 || day < 1 || day > 31 || !/^(?:19|20)$/u.test(century)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...match[1]].reduce(
    (total, digit, i) => total + Number(digit) * (weights[i] ?? 0),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === match[2].toUpperCase();
}

/** Luhn check of bank card numbers. */
export function passesLuhn(text: string): boolean {
  if (!/^\d{16,19}$/u.test(text)) return false;
  const sum = [...text].toReversed().reduce((total, character, i) => {
    const digit = Number(character) * (i % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
