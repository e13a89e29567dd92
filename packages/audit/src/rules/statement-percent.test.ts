import { describe, expect, it } from 'vitest';
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
