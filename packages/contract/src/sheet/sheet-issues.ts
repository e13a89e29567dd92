import type * as z from 'zod';

/** One thing wrong with an object, with the place and a sentence. */
export type SheetIssue = Readonly<{ path: string; message: string }>;

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  null: '空',
};

/** zod's issues as Chinese sentences with dotted paths, the deepest place named. */
export function sheetIssues(error: z.ZodError): readonly SheetIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: sentence(issue),
  }));
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `不认识的字段：${issue.keys.slice(0, 5).join('、')}；请核对拼写或删去`;
  }
  const own = /[\u4e00-\u9fff]/u.test(issue.message);
  if (own) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message)
        ? '缺少这一项'
        : `应为${SHAPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为下列之一：${issue.values.map(String).join('、')}`;
    case 'too_small':
      return `过短或过小（至少 ${issue.minimum}）`;
    case 'too_big':
      return `过长或过大（至多 ${issue.maximum}）`;
    default:
      return '内容不合要求，请核对';
  }
}
