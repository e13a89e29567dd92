import { describe, expect, it } from 'vitest';

import { readDocument } from '../../read-document.ts';

async function zeros(text: string): Promise<readonly (readonly [string, string])[]> {
  const read = await readDocument(new TextEncoder().encode(text), '正文.txt');
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.facts
    .filter(({ value }) => value === '0')
    .map(({ label, raw }) => [label, raw] as const);
}

describe('文字说没有支出的，是零，不是缺', () => {
  it('无产生、未发生、无', async () => {
    expect(await zeros('(2) 会议费支出情况：2023年无产生会议费支出。')).toEqual([
      ['会议费支出', '无产生'],
    ]);
    expect(await zeros('(4) 其他支出情况：无')).toEqual([['其他支出', '无']]);
    expect(await zeros('3. 因公出国（境）费：未发生。')).toEqual([['因公出国(境)费', '未发生']]);
  });
  it('说的不是支出、后面还有数的、没有编号的，不算', async () => {
    expect(await zeros('(4) 存在的问题：无')).toEqual([]);
    expect(await zeros('(2) 会议费支出情况：无重大变化，支出3.00万元。')).toEqual([]);
    expect(await zeros('会议费：无')).toEqual([]);
  });
});
