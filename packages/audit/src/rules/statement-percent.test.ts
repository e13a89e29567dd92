import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { statementPercent } from './statement-percent.ts';

const share = (percent: string) => {
  const b = new DocumentBuilder();
  return b
    .say({
      kind: 'share',
      part: b.write('448.60 万元'),
      whole: b.write('558.19 万元'),
      percent: b.write(percent),
    })
    .build();
};

describe('占比与完成率 statementPercent', () => {
  it('448.60 ÷ 558.19 = 80.37%', () =>
    expect(ruling(statementPercent, share('80.37 %')).broken).toEqual([]));
  it('印成 83.07% 即违背', () =>
    expect(ruling(statementPercent, share('83.07 %')).broken).toEqual(['s1/percent']));
  it('只印整数的百分比按整数的区间核对', () => {
    expect(ruling(statementPercent, share('80 %')).broken).toEqual([]);
    expect(ruling(statementPercent, share('81 %')).broken).toEqual(['s1/percent']);
  });
});

/** 总额 300.00 and its three equal parts with the percents that the report prints. */
const shares = (percents: readonly string[]) => {
  const b = new DocumentBuilder();
  const whole = b.write('300.00 万元');
  const parts = [1, 2, 3].map(() => b.write('100.00 万元'));
  b.say({ kind: 'composition', total: whole, parts, exhaustive: true, measure: 'amount' });
  parts.forEach((part, i) =>
    b.say({ kind: 'share', part, whole, percent: b.write(percents[i] ?? '') }),
  );
  return b.build();
};

const graded = async (percents: readonly string[]): Promise<readonly string[]> =>
  (await audit([{ file: '占比.txt', document: shares(percents) }])).findings.map((f) => f.grade);

describe('凑成 100% 的占比', () => {
  it('各占比正好加成 100%，末项由其余各项倒挤，不算错', async () =>
    expect(await graded(['33.33 %', '33.33 %', '33.34 %'])).toEqual([]));
  it('加不成 100%，同样的末项即须核对', async () =>
    expect(await graded(['33.33 %', '33.32 %', '33.34 %'])).not.toEqual([]));
  it('加成 100% 但差得超出各项尾数之和，仍相互矛盾', async () =>
    expect(await graded(['33.33 %', '33.23 %', '33.44 %'])).toContain('contradiction'));
});
