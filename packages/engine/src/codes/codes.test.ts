import { describe, expect, it } from 'vitest';
import { ECONOMIC_CODES, ECONOMIC_NAMES } from './economic-codes.ts';
import { FUNCTIONAL_CLASSES } from './functional-classes.ts';
import { FUNCTIONAL_CODES, FUNCTIONAL_NAMES, isFunctionalCode } from './functional-codes.ts';

describe('政府收支分类科目', () => {
  it('编码不重复，每个下级科目都有上级', () => {
    for (const list of [ECONOMIC_CODES, FUNCTIONAL_CODES]) {
      const codes = new Set(list.map((item) => item.code));
      expect(codes.size).toBe(list.length);
      for (const { code, name } of list) {
        expect(name).not.toBe('');
        if (code.length > 3) expect(codes).toContain(code.slice(0, -2));
      }
    }
  });
  it('功能分类在总表上有二十六行，次序与编码一致', () => {
    const lines = FUNCTIONAL_CLASSES.filter((item) => item.inSummary).map((item) => item.code);
    expect(lines).toHaveLength(26);
    expect(lines).toEqual([...lines].toSorted());
  });
  it('按编码给出名称', () => {
    expect(FUNCTIONAL_NAMES.get('2101506')).toBe('医疗保障经办事务');
    expect(ECONOMIC_NAMES.get('30231')).toBe('公务用车运行维护费');
    expect(ECONOMIC_NAMES.get('31011')).toBe('地上附着物和青苗补偿');
  });
  it('七位编码的类存在才算功能分类编码', () => {
    expect(isFunctionalCode('2101599')).toBe(true);
    expect(isFunctionalCode('21015')).toBe(true);
    expect(isFunctionalCode('210150')).toBe(false);
    expect(isFunctionalCode('3010100')).toBe(false);
  });
});
