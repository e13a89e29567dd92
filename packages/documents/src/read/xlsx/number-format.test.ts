import { describe, expect, it } from 'vitest';
import { builtInFormat, parseNumberFormat, showNumber } from './number-format.ts';
import { parseStoredNumber } from './stored-number.ts';

const show = (value: string, code: string, date1904 = false): string =>
  showNumber(parseStoredNumber(value)!, parseNumberFormat(code), date1904);

describe('数字格式 number formats', () => {
  it.each([
    ['15.221636', 'General', '15.221636'],
    ['1234.5', '#,##0.00', '1,234.50'],
    ['-1234.5', '#,##0.00', '-1,234.50'],
    ['0.8456', '0.00%', '84.56%'],
    ['1', '0%', '100%'],
    ['0.5', '.00', '0.50'],
    ['7', '000', '007'],
    ['12345678', '0.00,', '12345.68'],
    ['12.5', '0.##', '12.5'],
    ['12', '0.##', '12'],
    ['32', '0"万元"', '32万元'],
    ['32', '0.0\\ "人"', '32.0 人'],
    ['1234.5', '"￥"#,##0.00', '￥1,234.50'],
    ['1234.5', '[$¥-804]#,##0.00', '¥1,234.50'],
    ['-5', '#,##0.00;[Red]#,##0.00', '-5.00'],
    ['-5', '#,##0.00;(#,##0.00)', '(5.00)'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0.00'],
    ['1187.26', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,187.26'],
    ['0', '0.00;-0.00;', ''],
    ['0.125', '# ?/?', '0.125'],
    ['0.005', '0.00', '0.01'],
    ['1.005', '0.00', '1.01'],
    ['-0.001', '0.00', '0.00'],
  ])('%s 按 %s 显示为 %s', (value, code, shown) => expect(show(value, code)).toBe(shown));

  it.each([
    ['45291', 'yyyy/m/d', '2023-12-31'],
    ['45291', 'yyyy"年"m"月"d"日"', '2023-12-31'],
    ['45291', '[$-804]yyyy"年"m"月"', '2023-12'],
    ['45291.5', 'yyyy-mm-dd hh:mm', '2023-12-31 12:00'],
    ['0.75', 'h:mm:ss', '18:00:00'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['1.25', '[h]:mm', '1.25'],
  ])('日期 %s 按 %s 显示为 %s', (value, code, shown) => expect(show(value, code)).toBe(shown));

  it('1904 年起算的工作簿', () => expect(show('43829', 'yyyy-mm-dd', true)).toBe('2023-12-31'));

  it('内置格式 43 是会计专用，58 是月日', () => {
    expect(show('3.5', builtInFormat(43)!)).toBe('3.50');
    expect(show('45291', builtInFormat(57)!)).toBe('2023-12');
    expect(builtInFormat(0)).toBeNull();
  });
});
