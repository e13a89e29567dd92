import type { Basis, ReadFact } from '@mingjian/engine';

import type { NumberToken } from './number-tokens.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * What a number does in its sentence. main: a figure with a name; the others say something about a main figure:
 * changeAmount 比上年增加 X, changePercent 增长 Y%, share 占 Z%, completion 完成预算的 W%.
 */
export type MentionRole = 'main' | 'changeAmount' | 'changePercent' | 'share' | 'completion';

export type Direction = 'increase' | 'decrease';

/** A number token in its sentence: its words, its role, and the fact that was made of it. */
export type Mention = Readonly<{
  token: NumberToken;
  paragraph: Paragraph;
  /** Sentence and semicolon group within the paragraph. */
  sentence: number;
  group: number;
  role: MentionRole;
  /** Words directly before the number, back to the last number or comma. */
  before: string;
  /** Words that name it, 年初预算数 and the like removed; inherited when the number's own words are only such. */
  subject: string;
  basis: Basis;
  direction: Direction | null;
  /** After 主要原因: the number explains another one. */
  inReason: boolean;
  /** The words after 其中 have begun in this sentence. */
  afterOfWhich: boolean;
  fact: ReadFact;
}>;

/** A mention with no qualifier may take part in exact checks. */
export const isExact = (mention: Mention): boolean => mention.token.qualifier === null;
