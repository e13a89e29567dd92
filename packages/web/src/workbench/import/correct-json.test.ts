import { describe, expect, it } from 'vitest';
import { correctJson } from './correct-json.ts';

describe('在交换文件里改一格 correctJson', () => {
  it('一张表和多张表都按路径改', () => {
    expect(
      correctJson('{"indicators":[{"actual":"25. 65"}]}', 0, 'indicators.0.actual', '25.65'),
    ).toContain('"25.65"');
    expect(
      JSON.parse(
        correctJson('[{"year":1},{"funds":{"unit":"元"}}]', 1, 'funds.unit', '万元') ?? '',
      ),
    ).toEqual([{ year: 1 }, { funds: { unit: '万元' } }]);
  });
  it('不是 JSON、没有这一格，就不改', () => {
    expect(correctJson('PK', 0, 'project', '甲')).toBeNull();
    expect(correctJson('{"a":"b"}', 0, 'a.b.c', '甲')).toBeNull();
  });
});
