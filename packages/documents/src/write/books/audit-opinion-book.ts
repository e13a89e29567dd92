import type { AuditResult, BookBlock, BookModel, FindingGrade } from '@mingjian/engine';
import type { ExportData } from '../worker/export-job.ts';
import { findingBlocks } from './finding-blocks.ts';

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
  'performance-monitoring': '绩效运行监控表',
};

/** The three grades in the order of the opinion: most certain first. Glyph and word, so that grey print still tells them apart. */
const GRADES: readonly (readonly [FindingGrade, string, string, string])[] = [
  ['contradiction', '≠', '相互矛盾', '下列数字无论怎样四舍五入都不能同时成立'],
  ['explain', '？', '请说明', '下列情形不一定有误，但需要一句说明'],
  ['check', '○', '请核对', '下列内容请对照原件看一眼'],
];

function whatWasChecked({ checked, rounding, findings }: AuditResult): string {
  const counts = GRADES.map(
    ([grade, , word]) => `${word} ${findings.filter((each) => each.grade === grade).length} 项`,
  );
  const explained = rounding === 0 ? '' : `；另有 ${rounding} 处差异由尾数取舍可以解释，不列为问题`;
  return `共核对 ${checked} 处关系：${counts.join('，')}${explained}。`;
}

/** What the reader knows how to check, so that silence about a file is no praise of it. */
const NOTHING_CHECKED = [
  '这次没有可核对的数：没有认出决算表、绩效自评表、汇总表或评分表，也没有认出可以互相验算的金额、比例和个数。',
  '没有发现不等于没有问题，请人工看一遍。',
  '如果原件里有表格：扫描件请先转成文字，图片里的表请换成 Word、Excel 原件，再核对一次。',
] as const;

/** What is said when there is no finding: that it holds, or that there was nothing to hold. */
function withoutFindings({ checked, findings }: AuditResult): readonly BookBlock[] {
  if (findings.length > 0) return [];
  const sentences =
    checked === 0 ? NOTHING_CHECKED : ['没有发现相互矛盾、需要说明或需要核对之处。'];
  return sentences.map((text) => ({ kind: 'paragraph', text }));
}

/** 核对意见: what was checked, then each finding with its numbers, places and proof. Never an accusation, never a judgement. */
export function auditOpinionBook(data: ExportData['audit-opinion']): BookModel {
  const { result } = data;
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
          { kind: 'paragraph', text: whatWasChecked(result) },
          ...withoutFindings(result),
          ...sections,
          ...notes,
        ],
      },
    ],
  };
}
