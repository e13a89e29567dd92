import { selfEvaluationSchema } from '@mingjian/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRowIds, rowPlaces } from '../commands/sheet-rows.ts';
import { arbitrarySheet } from '../testing/arbitrary-sheet.ts';
import { assembleSheet } from './assemble-sheet.ts';
import { flattenSheet } from './flatten-sheet.ts';

describe('自评表与事实互相转换', () => {
  it('拆成事实再拼起来，一字不差：空、零、不适用、没有这一项各是各的', () =>
    fc.assert(
      fc.property(arbitrarySheet, (sheet) => {
        const rowIds = newRowIds(sheet);
        const facts = flattenSheet(sheet, rowIds);
        expect(assembleSheet(sheet.year, rowPlaces(rowIds), facts)).toEqual(sheet);
      }),
    ));

  it('生成的样张都符合交换格式', () =>
    fc.assert(
      fc.property(arbitrarySheet, (sheet) => selfEvaluationSchema.safeParse(sheet).success),
    ));

  it('一个事实只说一件事：行和字段的组合不重复', () =>
    fc.assert(
      fc.property(arbitrarySheet, (sheet) => {
        const keys = flattenSheet(sheet, newRowIds(sheet)).map(
          (fact) => `${fact.rowId} ${fact.measure}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    ));
});
