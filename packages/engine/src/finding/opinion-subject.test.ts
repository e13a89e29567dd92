import { expect, it } from 'vitest';
import { opinionSubject } from './opinion-subject.ts';

const of = (...files: readonly string[]): string =>
  opinionSubject({
    documents: files.map((file) => ({ file, type: 't', department: null, year: null, facts: 1 })),
  });

it('一份用它的名字，几份写明几份', () => {
  expect(of('决算公开.v2.docx')).toBe('决算公开.v2');
  expect(of('决算公开.docx', '自评.pdf')).toBe('决算公开 等 2 份');
  expect(of()).toBe('核对');
});
