import { describe, expect, it } from 'vitest';

import { readDocument } from '../../read-document.ts';

async function labels(text: string): Promise<readonly string[]> {
  const read = await readDocument(new TextEncoder().encode(text), '正文.txt');
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.facts.map((fact) => fact.label);
}

describe('说明某数的百分比以某数为名', () => {
  it('其中之后的增长说的是合计', async () => {
    const said = await labels(
      '2022年度收入总计1286.40万元，其中：其他收入42.60万元，年初结转和结余28.50万元。与2021年度相比，收入总计增加96.40万元，增长8.10%。',
    );
    expect(said).toContain('收入总计 比上年增减率');
    expect(said.filter((label) => label.startsWith('年初结转'))).toHaveLength(1);
  });
  it('完成预算的比例以决算为名', async () =>
    expect(await labels('“三公”经费支出决算3.80万元，完成年初预算5.00万元的76.00%。')).toContain(
      '“三公”经费 决算 完成预算比例',
    ));
});
