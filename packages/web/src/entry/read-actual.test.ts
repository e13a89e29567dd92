import { describe, expect, it } from 'vitest';
import { actualEntry, readActual } from './read-actual.ts';

const money = { unit: '万元', actual: null };
const value = (typed: string, row: Parameters<typeof readActual>[1]) => {
  const read = readActual(typed, row);
  return read.ok ? read.value : read.failure.message;
};

describe('完成值和它的单位 readActual', () => {
  it('不写单位就是指标值的单位', () => {
    expect(value('15.26', money)).toEqual({ actual: '15.26' });
    expect(value('15.26万元', money)).toEqual({ actual: '15.26' });
  });

  it('写了能换算的别的单位，数和单位都照记，不替人换算', () => {
    expect(value('152,600元', money)).toEqual({ actual: '152600', actualUnit: '元' });
    expect(value('2000元/人', { unit: '万元/人', actual: null })).toEqual({
      actual: '2000',
      actualUnit: '元/人',
    });
  });

  it('换算不了的单位，这一格不收', () => {
    expect(value('30人', money)).toContain('换算不了');
    expect(value('30元', { unit: null, actual: null })).toContain('带有单位');
  });

  it('原来另有单位的，只写数就回到指标值的单位；空和不适用也是', () => {
    const own = { ...money, actual: '152600', actualUnit: '元' };
    expect(actualEntry(own)).toBe('152600元');
    expect(value(actualEntry(own), own)).toEqual({ actual: '152600', actualUnit: '元' });
    expect(value('15.26', own)).toEqual({ actual: '15.26', actualUnit: null });
    expect(value('', own)).toEqual({ actual: null, actualUnit: null });
    expect(value('—', own)).toEqual({ actual: 'n/a', actualUnit: null });
    expect(actualEntry(money)).toBe('');
  });
});
