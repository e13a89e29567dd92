import type {
  AuditResult,
  BookBlock,
  BookModel,
  Citation,
  Finding,
  FindingGrade,
} from '@mingjian/engine';
import type { ExportData } from '../worker/export-job.ts';
import { type ListColumn, headRow, listRow } from './cells.ts';

/** What the reader's document types are called in print. */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  'final-accounts': '部门决算公开',
  budget: '部门预算公开',
  'work-assessment-summary': '绩效工作考核总结',
  'department-overall-self-evaluation': '部门整体支出绩效自评报告',
  'department-overall-evaluation': '部门整体绩效评价报告',
  'evaluation-summary': '绩效评价信息汇总表',
  'department-evaluation-report': '部门评价报告',
  'project-evaluation-report': '项目支出绩效评价报告',
  'project-self-evaluation': '项目支出绩效自评表',
};

/** The three grades in the order of the opinion: most certain first. Glyph and word, so that grey print still tells them apart. */
const GRADES: readonly (readonly [FindingGrade, string, string, string])[] = [
  ['contradiction', '≠', '相互矛盾', '下列数字无论怎样四舍五入都不能同时成立'],
  ['explain', '？', '请说明', '下列情形不一定有误，但需要一句说明'],
  ['check', '○', '请核对', '下列内容请对照原件看一眼'],
];

const NUMBER_COLUMNS: readonly ListColumn[] = [
  { title: '序号', width: 6, role: 'label', align: 'center' },
  { title: '名称', width: 40, role: 'text', align: 'left' },
  { title: '印出', width: 16, role: 'text', align: 'right' },
  { title: '单位', width: 10, role: 'text', align: 'center' },
  { title: '位置', width: 28, role: 'text', align: 'left' },
];

function placeText(
  result: AuditResult,
  number: Pick<Finding['numbers'][number], 'place' | 'document'>,
): string {
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

const paragraph = (text: string): BookBlock => ({ kind: 'paragraph', text });

function findingBlocks(
  result: AuditResult,
  finding: Finding,
  no: number,
  glyph: string,
): readonly BookBlock[] {
  const both = [
    finding.printed === null ? '' : `印出 ${finding.printed}`,
    finding.computed === null
      ? ''
      : finding.computed.low === finding.computed.high
        ? `应为 ${finding.computed.low}`
        : `应在 ${finding.computed.low} 至 ${finding.computed.high} 之间`,
    finding.difference === null ? '' : `相差 ${finding.difference}`,
  ].filter((part) => part !== '');
  const table: BookBlock = {
    kind: 'table',
    columns: NUMBER_COLUMNS.map((column) => column.width),
    headRows: 1,
    keepWithPrevious: [],
    rows: finding.numbers.length + 1,
    cells: [
      ...headRow(NUMBER_COLUMNS),
      ...finding.numbers.flatMap((number, i) =>
        listRow(NUMBER_COLUMNS, i + 1, [
          String(i + 1),
          number.label,
          number.raw,
          number.unit ?? '',
          placeText(result, number),
        ]),
      ),
    ],
  };
  return [
    { kind: 'subtitle', text: `${no}．${glyph} ${finding.message}`, align: 'left' },
    ...(both.length > 0 ? [paragraph(`${both.join('，')}。`)] : []),
    ...(finding.numbers.length > 0 ? [table] : whereBlocks(result, finding)),
    ...(finding.proof === null
      ? []
      : [
          paragraph(`为什么不能同时成立：${finding.proof.inequality}`),
          ...finding.proof.steps.map((step, i) => paragraph(`（${i + 1}）${step}`)),
        ]),
    ...(finding.repairs.length > 0
      ? [
          paragraph(
            `怎样才相符（以凭证为准）：${finding.repairs
              .map((repair) => `${repair.label} ${repair.from} 改为 ${repair.to}`)
              .join('；或 ')}。`,
          ),
        ]
      : []),
    ...(finding.explanation ? [paragraph(`说明：${finding.explanation}`)] : []),
    ...finding.cite.map((cite): BookBlock => ({ kind: 'note', text: citeText(cite) })),
  ];
}

/** A remark without a number still says where to look. */
function whereBlocks(result: AuditResult, { id, place }: Finding): readonly BookBlock[] {
  if (!place) return [];
  const where = placeText(result, { place, document: Number(id.split('/')[0]) || 0 });
  return where === '' ? [] : [paragraph(`位置：${where}。`)];
}

/** 核对意见: what was checked, then each finding with its numbers, places and proof. Never an accusation, never a judgement. */
export function auditOpinionBook(data: ExportData['audit-opinion']): BookModel {
  const { result } = data;
  const counts = GRADES.map(
    ([grade, , word]) =>
      `${word} ${result.findings.filter((each) => each.grade === grade).length} 项`,
  );
  const files = result.documents.map(
    (document) =>
      `${document.file}（${DOCUMENT_TYPES[document.type] ?? '文档'}${document.department === null ? '' : `，${document.department}`}${document.year === null ? '' : `，${document.year}年度`}，数字 ${document.facts} 个）`,
  );
  let no = 0;
  const sections = GRADES.flatMap(([grade, glyph, word, meaning]): BookBlock[] => {
    const found = result.findings.filter((each) => each.grade === grade);
    if (found.length === 0) return [];
    return [
      { kind: 'heading', text: `${word}（${found.length}项）：${meaning}` },
      ...found.flatMap((finding) => {
        no += 1;
        return findingBlocks(result, finding, no, glyph);
      }),
    ];
  });
  const notes: BookBlock[] =
    result.roundingNotes.length === 0
      ? []
      : [
          { kind: 'heading', text: '尾数可解释（不用改）' },
          ...result.roundingNotes.map((note): BookBlock => ({
            kind: 'note',
            text: `≈ ${note.message}`,
          })),
        ];
  return {
    title: '核对意见',
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'portrait' },
    footer: data.footer,
    parts: [
      {
        name: '核对意见',
        pageBreak: false,
        blocks: [
          { kind: 'title', text: '核对意见', align: 'center' },
          { kind: 'subtitle', text: data.on, align: 'center' },
          { kind: 'paragraph', text: `核对的文件：${files.join('；')}。` },
          {
            kind: 'paragraph',
            text: `共核对 ${result.checked} 处关系：${counts.join('，')}；另有 ${result.rounding} 处差异由四舍五入可以解释，不列为问题。`,
          },
          ...(result.findings.length === 0
            ? [{ kind: 'paragraph', text: '没有发现相互矛盾、需要说明或需要核对之处。' } as const]
            : []),
          ...sections,
          ...notes,
        ],
      },
    ],
  };
}
