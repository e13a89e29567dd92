import { selfEvaluationSchema, sheetIssues } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { fieldLabel } from '../text/field-labels.ts';
import type { ImportReply, ReadImport } from './read-import.ts';

type Problem = ReadImport['problems'][number];

/** Reads the interchange format: one self-evaluation, or an array of them. Every fault is told at its path. */
export function readJson(text: string): ImportReply {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line =
      at === undefined ? '' : `（第 ${text.slice(0, Number(at)).split('\n').length} 行附近）`;
    return { unreadable: `不是有效的 JSON 文件${line}；请用明鉴导出的 JSON，或改用 XLSX` };
  }
  const items: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (items.length === 0) return { unreadable: '文件里没有自评表' };
  const sheets: SelfEvaluation[] = [];
  const problems: Problem[] = [];
  items.forEach((item, index) => {
    const parsed = selfEvaluationSchema.safeParse(withMoneyRows(item));
    if (parsed.success) {
      sheets.push(parsed.data);
      return;
    }
    for (const { path, message } of sheetIssues(parsed.error).slice(0, 100))
      problems.push(problemAt(index, path, message));
  });
  return { read: { format: 'json', sheets, problems, columns: [] } };
}

function problemAt(index: number, path: string, message: string): Problem {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const place =
    path === '' ? `第 ${index + 1} 张表` : `第 ${index + 1} 张表 ${path}（${fieldLabel(field)}）`;
  return {
    severity: 'error',
    code: 'IMPORT_SCHEMA',
    message: `${place}：${message}`,
    cell: `[${index}]${path === '' ? '' : `.${path}`}`,
    sheet: null,
    path: path === '' ? null : path,
    raw: null,
  };
}

/** The interchange format also accepts one money object instead of rows. */
function withMoneyRows(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('funds' in item)) return item;
  const { funds } = item;
  if (typeof funds !== 'object' || funds === null || 'rows' in funds) return item;
  const {
    initialBudget = null,
    fullYearBudget = null,
    executed = null,
    ...rest
  } = funds as Readonly<Record<string, unknown>>;
  return {
    ...item,
    funds: { ...rest, rows: [{ label: '年度资金总额', initialBudget, fullYearBudget, executed }] },
  };
}
