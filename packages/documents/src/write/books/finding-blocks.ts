import {
  type AuditResult,
  type BookBlock,
  type Citation,
  type Finding,
  type FindingNumber,
  repairSentence,
  shownRepairs,
} from '@mingjian/engine';
import { type ListColumn, headRow, listRow } from './cells.ts';

const NUMBER_COLUMNS: readonly ListColumn[] = [
  { title: '序号', width: 6, role: 'label', align: 'center' },
  { title: '名称', width: 40, role: 'text', align: 'left' },
  { title: '印出', width: 16, role: 'text', align: 'right' },
  { title: '单位', width: 10, role: 'text', align: 'center' },
  { title: '位置', width: 28, role: 'text', align: 'left' },
];

const paragraph = (text: string): BookBlock => ({ kind: 'paragraph', text });

/** One finding: what is claimed, its numbers with their places, why it cannot be, and what would make it agree. */
export function findingBlocks(
  result: AuditResult,
  finding: Finding,
  no: number,
  glyph: string,
): readonly BookBlock[] {
  const both = bothSides(finding);
  const { shown, rest } = shownRepairs(finding);
  return [
    { kind: 'subtitle', text: `${no}．${glyph} ${finding.message}`, align: 'left' },
    ...(both === '' ? [] : [paragraph(both)]),
    ...(finding.numbers.length > 0
      ? [numberTable(result, finding.numbers)]
      : whereBlocks(result, finding)),
    ...(finding.proof === null
      ? []
      : [
          paragraph(`为什么不能同时成立：${inWords(finding.proof.inequality)}`),
          ...finding.proof.steps.map((step, i) => paragraph(`（${i + 1}）${step}`)),
        ]),
    ...(shown.length === 0
      ? []
      : [
          paragraph('怎样才相符（以凭证为准）：'),
          ...shown.map((repair, i) =>
            paragraph(`${i === 0 ? '' : '或者，'}${repairSentence(repair)}。`),
          ),
          ...(rest === '' ? [] : [paragraph(rest)]),
        ]),
    ...(finding.explanation ? [paragraph(`说明：${finding.explanation}`)] : []),
    ...finding.cite.map((cite): BookBlock => ({ kind: 'note', text: citeText(cite) })),
  ];
}

const minus = (value: string): string => value.replace('-', '−');

const inWords = (inequality: string): string =>
  inequality.replace(' > ', ' ＞ ').replace(' < ', ' ＜ ');

/** 印出 16 分，按其余各数应为 14 分，多 2 分: a direction in words, never a sign. */
function bothSides(finding: Finding): string {
  const { printed, computed, difference, numbers } = finding;
  if (printed === null) return '';
  const unit = numbers[0]?.unit ?? '';
  const measured = (value: string): string =>
    `${minus(value)}${unit === '' || unit === '%' ? unit : ` ${unit}`}`;
  const should =
    computed === null
      ? ''
      : computed.low === computed.high
        ? // Where only one side is bounded, the finding's sentence says which.
          `按其余各数${/按其余各数(至多|至少)为/u.exec(finding.message)?.[1] ?? '应'}为 ${measured(computed.low)}`
        : `按其余各数应在 ${minus(computed.low)} 至 ${measured(computed.high)}之间`;
  return [`印出 ${measured(printed)}`, should, gap(finding, difference, measured)]
    .filter((part) => part !== '')
    .join('，')
    .concat('。');
}

function gap(
  { message }: Finding,
  difference: string | null,
  measured: (value: string) => string,
): string {
  if (difference === null) return '';
  // The finding's own words where it has them: 9.00 个百分点 says more than 9.003478%.
  const said = /，差 ([^，。；（]+)/u.exec(message)?.[1];
  const size = said ?? measured(difference.replace('-', ''));
  return `${difference.startsWith('-') ? '少' : '多'} ${size}`;
}

function numberTable(result: AuditResult, numbers: readonly FindingNumber[]): BookBlock {
  return {
    kind: 'table',
    columns: NUMBER_COLUMNS.map((column) => column.width),
    headRows: 1,
    keepWithPrevious: [],
    rows: numbers.length + 1,
    cells: [
      ...headRow(NUMBER_COLUMNS),
      ...numbers.flatMap((number, i) =>
        listRow(NUMBER_COLUMNS, i + 1, [
          String(i + 1),
          number.label.trim() || '未写名称的数',
          printText(number),
          number.unit ?? '',
          placeText(result, number),
        ]),
      ),
    ],
  };
}

/** The print as a reader of the report sees it: a cell's edge or a blank inside a number is the file's damage, not the office's. */
function printText({ raw, value, unit }: FindingNumber): string {
  const isTorn = raw.includes('|') || /[\d.,] +[\d.]/u.test(raw);
  const text = isTorn ? (value ?? raw.replaceAll(/[\s|]/gu, '')) : raw;
  return unit !== null && unit !== '' && text.endsWith(unit)
    ? text.slice(0, -unit.length).trim()
    : text;
}

/** A remark without a number still says where to look. */
function whereBlocks(result: AuditResult, { id, place }: Finding): readonly BookBlock[] {
  if (!place) return [];
  const where = placeText(result, { place, document: Number(id.split('/')[0]) || 0 });
  return where === '' ? [] : [paragraph(`位置：${where}。`)];
}

function placeText(result: AuditResult, number: Pick<FindingNumber, 'place' | 'document'>): string {
  const { line, page, cell } = number.place;
  const where = [
    page === null ? '' : `第${page}页`,
    line === null ? '' : `第${line}行`,
    cell ?? '',
  ].filter((part) => part !== '');
  const file = result.documents.length > 1 ? (result.documents[number.document]?.file ?? '') : '';
  return [file, where.join('')].filter((part) => part !== '').join('，');
}

const citeText = (cite: Citation): string =>
  cite.kind === 'clause'
    ? `依据：《${cite.source}》${cite.at}${cite.quote === null ? '' : `：“${cite.quote}”`}`
    : `推定：${cite.text}（根据：${cite.evidence}）`;
