import { describe, expect, it } from 'vitest';
import { read, textDocument } from './fixture.ts';

describe('没有归栏的数 silentRows', () => {
  it('认出了表却读不出的行列为未读，不悄悄丢掉', () => {
    const r = read(
      textDocument(
        '绩效自评结果汇总表\n序号项目名称预算数执行数执行率自评得分等级\n1示范点建设300.00285.0095.00%96.5优\n合计300.00285.0095.00%',
      ),
    );
    expect(r.unread.map(({ raw }) => raw)).toEqual([
      '1示范点建设300.00285.0095.00%96.5优',
      '合计300.00285.0095.00%',
    ]);
  });
});
