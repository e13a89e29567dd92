/**
 * The words that may name a comparison for a number: its sentence up to it; and where the sentence goes on with 其中, the one before
 * too. 与上年相比，支出增加 X。其中：基本支出增加 A: A is against last year as well.
 */
export function comparisonWords(text: string, sentenceStart: number, at: number): string {
  if (!/^[ ]?其中/u.test(text.slice(sentenceStart, sentenceStart + 4)))
    return text.slice(sentenceStart, at);
  const before = text.lastIndexOf('。', sentenceStart - 2) + 1;
  return text.slice(Math.max(before, sentenceStart - 300), at);
}
