import { describe, expect, it } from 'vitest';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { sheetOf } from '../testing/sheets.ts';
import { applyEdits } from './edit-sheet.ts';

/** What an edit of one cell is refused with, or null when it is taken. */
function refusalOf(path: string, value: string | null) {
  try {
    applyEdits(sheetOf(), [{ path, value }]);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemRefused)) throw error;
    const { code, detail, where } = error.problem;
    return { code, message: detail, where };
  }
}

describe('改一格 applyEdits', () => {
  it('主管部门是表的归属，不是一格：改了表就同时在两个部门', () =>
    expect(refusalOf('department', '示例县民政局')).toEqual({
      code: 'SHEET_INVALID',
      message:
        '主管部门是这张表的归属，不能在表里改；要移到另一个部门，请导出后在那个部门的年度里导入',
      where: 'department',
    }));

  it.each(['-5', '100.01', '200', '9'.repeat(60), '7.12345'])(
    '分值不接受 %s，写明是哪一行',
    (value) => {
      const refused = refusalOf('indicators.0.weight', value);
      expect(refused).toMatchObject({ code: 'SHEET_INVALID', where: 'indicators.0.weight' });
      expect(refused?.message).toMatch(
        /^参保人数·分值：“.+”不能作分值；请填 0 到 100 之间的数，最多四位小数$/u,
      );
      expect(refusalOf('funds.weight', value)?.message).toMatch(/^资金分值：/u);
    },
  );

  it.each(['0', '7.125', '100', '9.1000', 'n/a', null])('分值接受 %s', (value) => {
    expect(refusalOf('indicators.0.weight', value)).toBeNull();
    expect(refusalOf('funds.weight', value)).toBeNull();
  });

  it('只看改的这一格：别的格早先导入的分值不拦这次修改', () => {
    const sheet = sheetOf({ funds: { ...sheetOf().funds, weight: '200' } });
    const edits = [{ path: 'indicators.0.actual', value: '90' }];
    expect(applyEdits(sheet, edits).indicators[0]?.actual).toBe('90');
  });
});
