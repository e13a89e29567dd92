import { describe, expect, it } from 'vitest';
import { pathOfPlace, placeOfPath, valueInWords, valueOfWords } from './supplement-place.ts';

const PATHS = [
  'year',
  'origin',
  'pack',
  'state',
  'goals.actual',
  'execution.score',
  'funds.remainder',
  'funds.rows.0.label',
  'funds.rows.11.executed',
  'fundingDocuments.2.issuedOn',
  'indicators.0.source',
  'indicators.9999.actualUnit',
];

describe('补充信息里栏目的叫法', () => {
  it('只有中文，读回来是同一个栏目', () => {
    for (const path of PATHS) {
      const place = placeOfPath(path) ?? '';
      expect(place).toMatch(/\p{Script=Han}/u);
      expect(place).not.toMatch(/[a-z]/iu);
      expect(pathOfPlace(place)).toBe(path);
    }
    expect(placeOfPath('indicators.2.source')).toBe('指标第 3 行：凭据');
  });

  it('较早的导出写的是路径，照样认', () =>
    expect(pathOfPlace('indicators.3.source')).toBe('indicators.3.source'));

  it('不是自评表的栏目不认', () => {
    const foreign = ['', '__proto__', 'indicators.0.__proto__', 'a.0.b', 'indicators.x.name'];
    for (const path of [...foreign, '指标第 0 行：凭据', '指标第 1 行：别的', '别的第 1 行：凭据'])
      expect(pathOfPlace(path)).toBeNull();
  });

  it('状态和方向写成中文，读回来是原来的值', () => {
    expect(valueInWords('state', 'cancelled')).toBe('取消');
    expect(valueOfWords('state', '取消')).toBe('cancelled');
    expect(valueOfWords('state', 'cancelled')).toBe('cancelled');
    expect(valueInWords('indicators.4.operator', 'qualitative')).toBe('定性');
    expect(valueInWords('indicators.4.operator', '>=')).toBe('>=');
    // A name is the user's own word, even when it is spelt like one of ours.
    expect(valueInWords('project', 'normal')).toBe('normal');
    expect(valueOfWords('indicators.0.name', '定性')).toBe('定性');
  });
});
