import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { describe, expect, it } from 'vitest';
import { type Entry, entriesOf, ordinals } from './entries.ts';
import { tapeOf } from './tape.ts';
import { differenceText, headline, inequality, sentences } from './wording.ts';

/** What the page shows of a text, through the real reader and the real audit. */
async function entries(text: string): Promise<readonly Entry[]> {
  const read = await readDocument(new TextEncoder().encode(text), '报告.txt');
  if (!read.ok) throw new Error(read.failure.message);
  return entriesOf(await audit([{ file: '报告.txt', document: read.value }]), 0);
}

const LIST = `兰亭县水务局2023年度项目绩效自评总结
项目预算金额 130.50 万元。具体如下：
1、河道清理经费 40.2 万元，已全部支出；
2、水质监测经费 20 万元，已全部支出；
3、堤防维修经费 31.35 万元，已全部支出；
4、防汛物资经费 29 万元，已全部支出。`;

describe('纸带', () => {
  it('各项相加、相差、各数舍入最多差多少，都是手算得出的', async () => {
    const [entry] = (await entries(LIST)).filter(({ tone }) => tone === 'contradiction');
    if (!entry) throw new Error('the list does not add up');
    const tape = tapeOf(entry);
    // 40.2 + 20 + 31.35 + 29 = 120.55; 130.50 − 120.55 = 9.95; half grids: 0.005 + 0.05 + 0.5 + 0.005 + 0.5 = 1.06.
    expect(tape).toMatchObject({ sum: '120.55', difference: '9.95', more: true, slack: '1.06' });
    expect(headline(entry, tape)).toContain('写 130.50，所列 4 项相加 120.55');
    expect(differenceText(entry, tape)).toBe('差 9.95');
    expect(inequality(entry, tape)).toBe('9.95 ＞ 1.06');
    expect(sentences(entry, tape)).toHaveLength(4);
    expect([...ordinals(entry).values()]).toEqual(['①', '②', '③', '④']);
  });

  it('增减额：两个数相减，写成算式', async () => {
    const [entry] = await entries(
      '示例县水务局2023年度决算说明\n2023年度“三公”经费支出合计26.88万元，上年为28.10万元，比上年减少2.12万元。',
    );
    if (!entry) throw new Error('the change does not hold');
    const tape = tapeOf(entry);
    expect(headline(entry, tape)).toContain('28.10 − 26.88 ＝ 1.22');
    expect(differenceText(entry, tape)).toBe('差 0.90');
    expect(inequality(entry, tape)).toBe('0.90 ＞ 0.015');
  });

  it('百分比不是相加，没有纸带，证明照写，不超过五句', async () => {
    const [entry] = await entries(
      '示例县水务局2023年度决算说明\n2023年度支出合计200.00万元，其中：基本支出50.00万元，占52.00%；项目支出150.00万元，占75.00%。',
    );
    if (!entry) throw new Error('the share does not hold');
    expect(tapeOf(entry)).toBeNull();
    expect(headline(entry, null)).toContain('52.00%');
    expect(headline(entry, null)).not.toContain('差');
    expect(inequality(entry, null)).toMatch(/＞/u);
    expect(sentences(entry, null).length).toBeLessThanOrEqual(5);
  });
});
