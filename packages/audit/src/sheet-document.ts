import {
  type Finding,
  type ReadFact,
  type RecognisedDocument,
  type SelfEvaluation,
  isDecimalText,
} from '@mingjian/engine';
import { audit } from './audit.ts';

const PLACE = { line: null, page: null, cell: null } as const;

function figures(
  sheet: SelfEvaluation,
): [path: string, value: unknown, unit: string, label: string][] {
  const { funds, execution, indicators } = sheet;
  return [
    ...funds.rows.flatMap((row, i): [string, unknown, string, string][] => [
      [`funds.rows.${i}.initialBudget`, row.initialBudget, funds.unit, `${row.label} 年初预算数`],
      [`funds.rows.${i}.fullYearBudget`, row.fullYearBudget, funds.unit, `${row.label} 全年预算数`],
      [`funds.rows.${i}.executed`, row.executed, funds.unit, `${row.label} 全年执行数`],
    ]),
    ['funds.weight', funds.weight, '分', '预算执行率 分值'],
    ['execution.rate', execution?.rate, '%', '预算执行率'],
    ['execution.score', execution?.score, '分', '预算执行率 得分'],
    ...indicators.flatMap((row, i): [string, unknown, string, string][] => [
      [`indicators.${i}.weight`, row.weight, '分', `${row.name} 分值`],
      [`indicators.${i}.score`, row.score, '分', `${row.name} 得分`],
    ]),
    ['total', sheet.total, '分', '总分'],
  ];
}

/**
 * A sheet as a document, its facts named by the path of their cell, so that a finding says which cell it is about.
 * Empty cells have no fact: what is not yet typed is not checked.
 */
export function sheetDocument(sheet: SelfEvaluation): RecognisedDocument {
  const facts = figures(sheet).flatMap(([path, value, unit, label]): ReadFact[] =>
    typeof value === 'string' && isDecimalText(value)
      ? [
          {
            id: path,
            measure: label,
            label,
            value,
            unit,
            raw: value,
            status: 'clean',
            place: { ...PLACE, cell: path },
            span: null,
            basis: null,
            qualifier: null,
            candidates: [],
          },
        ]
      : [],
  );
  return {
    document: {
      type: 'self-evaluation',
      department: sheet.department,
      region: null,
      year: sheet.year,
      unit: sheet.funds.unit,
    },
    tables: [],
    sentences: [],
    selfEvaluations: [
      { sheet, facts: Object.fromEntries(facts.map(({ id }) => [id, id])), place: PLACE },
    ],
    statements: [],
    facts,
    unread: [],
    lines: [],
  };
}

/** Checks a form while it is typed: relation by relation, without the solver; fact ids are cell paths ("indicators.3.score"). */
export async function checkSheet(sheet: SelfEvaluation): Promise<readonly Finding[]> {
  const document = sheetDocument(sheet);
  const { findings } = await audit([{ file: sheet.project, document }], { joint: false });
  return findings;
}
