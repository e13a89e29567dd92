import type { Tone } from '../model/entries.ts';

/** The four verdicts in the order of certainty, with their words. */
export const TONES: readonly Readonly<{ tone: Tone; label: string; clear: string }>[] = [
  { tone: 'contradiction', label: '相互矛盾', clear: '没有相互矛盾的数字。' },
  { tone: 'explain', label: '请说明', clear: '没有需要说明的数字。' },
  { tone: 'check', label: '请核对', clear: '没有需要再看一眼的地方。' },
  { tone: 'rounding', label: '尾数可解释', clear: '没有尾数差。' },
];
