import { describe, expect, it } from 'vitest';
import { sheetFixture } from './sheet-fixture.ts';
import {
  SHEET_FIELDS,
  listFields,
  listRows,
  parseSheetPath,
  valueAt,
  withValueAt,
} from './sheet-path.ts';

describe('表中的路径', () => {
  it('认得每一个字段，改一格只改这一格', () => {
    const lists = (['indicators', 'funds.rows', 'fundingDocuments'] as const).flatMap((list) =>
      listRows(sheetFixture, list).flatMap((_, index) =>
        listFields(list).map((field) => `${list}.${index}.${field}`),
      ),
    );
    const paths = [...SHEET_FIELDS, ...lists];
    for (const path of paths) {
      expect(parseSheetPath(path), path).not.toBeNull();
      const next = withValueAt(sheetFixture, path, '改后');
      expect(valueAt(next, path)).toBe('改后');
      for (const other of paths)
        if (other !== path) expect(valueAt(next, other)).toBe(valueAt(sheetFixture, other));
    }
  });

  it('不改动原来的表', () => {
    const before = structuredClone(sheetFixture);
    withValueAt(sheetFixture, 'indicators.0.actual', '1');
    expect(sheetFixture).toEqual(before);
  });

  it.each([
    '',
    'year',
    'contract',
    'indicators',
    'indicators.0',
    'indicators.00.actual',
    'indicators.-1.actual',
    'indicators.0.x',
    'funds.rows.0.name',
    '__proto__.x',
    'constructor',
  ])('不认“%s”', (path) => expect(parseSheetPath(path)).toBeNull());
});
