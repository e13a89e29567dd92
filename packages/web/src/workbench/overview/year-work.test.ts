import type { Overview, SheetRow } from '@mingjian/contract';
import { describe, expect, it } from 'vitest';
import { yearWork } from './year-work.ts';

/** Only what the sentences are made of. */
const year = (rows: number, hasForm: boolean, missing: number) =>
  ({
    rows: Array.from({ length: rows }, () => ({ hasForm }) as SheetRow),
    missingSheets: missing,
    missingTotal: missing,
    missing: missing > 0 ? [{ kind: 'remainder', label: '去向', count: missing }] : [],
  }) as unknown as Overview;
const INDEX = { name: '部门整体', owed: 9, unit: '项完成情况' } as const;

describe('这一年要做什么', () => {
  it('规则没有项目自评表：先填部门的指标，不说补齐自评表', () => {
    const work = yearWork(year(15, false, 8), INDEX);
    expect(work.now).toEqual({ main: '填部门整体 9 项完成情况', more: '另 8 个项目缺资金' });
    expect(work.missing.more).toBe('项目资金 8 处：去向 8');
    expect(work.first).toBe('index');
  });
  it('指标填完，剩下的是项目资金，不是自评表', () =>
    expect(yearWork(year(15, false, 8), { ...INDEX, owed: 0 }).now.main).toBe(
      '补齐 8 个项目的资金内容',
    ));
  it('有自评表的年度照旧：补表，补齐后导出', () => {
    expect(yearWork(year(9, true, 4), null).now.main).toBe('补齐 4 张自评表');
    expect(yearWork(year(9, true, 0), null).now.more).toBe('9 张自评表都已填齐');
  });
  it('没有项目也没有指标的年度：要的是项目', () =>
    expect(yearWork(year(0, true, 0), null)).toMatchObject({
      now: { main: '导入或新增项目' },
      missing: { main: '项目' },
    }));
});
