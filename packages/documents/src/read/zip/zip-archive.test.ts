import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadRefusal } from '../failure.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { failureOf, xlsxOf, zipOf } from '../testing/office-files.ts';
import { openZip } from './zip-archive.ts';

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'ok';
  } catch (error) {
    if (error instanceof ReadRefusal) return error.failure.code;
    throw error;
  }
};

const changedZip = (edit: (view: DataView, directory: number) => void): Uint8Array => {
  const bytes = zipSync({ a: strToU8('内容内容内容内容') }, { level: 0 });
  const view = new DataView(bytes.buffer);
  edit(view, view.getUint32(bytes.length - 22 + 16, true));
  return bytes;
};
const readCode = (bytes: Uint8Array): string =>
  codeOf(() => openZip(bytes, '包', DEFAULT_LIMITS).read('a'));

describe('压缩包 zip', () => {
  it('按中央目录读出部件', () => {
    const archive = openZip(zipOf({ 'a/b.xml': '<x/>' }), '包', DEFAULT_LIMITS);
    expect(archive.names).toEqual(['a/b.xml']);
    expect(new TextDecoder().decode(archive.read('a/b.xml')!)).toBe('<x/>');
    expect(archive.read('没有')).toBeNull();
  });

  it('部件名只是名字，从不当路径', () => {
    const archive = openZip(zipOf({ '../../etc/passwd': 'x' }), '包', DEFAULT_LIMITS);
    expect(archive.has('../../etc/passwd')).toBe(true);
  });

  it('压缩炸弹在展开途中停下', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(24 * 1024 * 1024) }, { level: 9 });
    expect(await failureOf(bomb, '炸弹.xlsx')).toBe('READ_ZIP_BOMB');
  });

  it('目录谎报大小的炸弹也停下', () => {
    const bomb = zipSync({ a: new Uint8Array(24 * 1024 * 1024) }, { level: 9 });
    const end = bomb.length - 22;
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(end + 16, true);
    view.setUint32(directory + 24, 10, true);
    expect(codeOf(() => openZip(bomb, '包', DEFAULT_LIMITS).read('a'))).toBe('READ_ZIP_BOMB');
  });

  it('部件太多', () => {
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, '']));
    const limits = { ...DEFAULT_LIMITS, zipEntries: 49 };
    expect(codeOf(() => openZip(zipOf(parts), '包', limits))).toBe('READ_ZIP_ENTRIES');
  });

  it('截断、加密、内容改动、陌生压缩方法', async () => {
    const whole = xlsxOf('<sheetData/>');
    expect(await failureOf(whole.subarray(0, whole.length - 30), '半.xlsx')).toBe('READ_TRUNCATED');

    expect(readCode(changedZip(() => {}))).toBe('ok');
    expect(readCode(changedZip((view, at) => view.setUint16(at + 8, 1, true)))).toBe(
      'READ_ZIP_ENCRYPTED',
    );
    expect(readCode(changedZip((view, at) => view.setUint16(at + 10, 12, true)))).toBe(
      'READ_ZIP_METHOD',
    );
    expect(readCode(changedZip((view, at) => view.setUint32(at + 16, 7, true)))).toBe(
      'READ_DAMAGED',
    );
  });
});
