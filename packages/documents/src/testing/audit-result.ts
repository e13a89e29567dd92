import type { AuditResult, FindingNumber } from '@mingjian/engine';

const number = (line: number, label: string, raw: string): FindingNumber => ({
  fact: `f${line}`,
  document: 0,
  raw,
  value: raw,
  unit: '万元',
  label,
  place: { line, page: 3, cell: null },
});

/** An audit with one finding of each kind of text, for tests of the printed opinion. */
export const AUDIT_FIXTURE: AuditResult = {
  contract: '1',
  documents: [
    {
      file: '2024年度部门决算.pdf',
      type: '部门决算',
      department: '医疗保障局',
      year: 2024,
      facts: 591,
    },
  ],
  checked: 373,
  rounding: 22,
  roundingNotes: [
    {
      rule: 'sum',
      message: '本年支出合计 450.81 与各项之和 450.80 相差 0.01，各数都只印到分。',
      numbers: [],
      printed: '450.81',
      computed: { low: '450.79', high: '450.82' },
    },
  ],
  findings: [
    {
      id: '1',
      rule: 'sum',
      kind: 'sum',
      grade: 'contradiction',
      message: '合计 4949.74 与各项之和 4922.84 不符',
      numbers: [
        number(101, '合计', '4949.74'),
        number(102, '其中：基本支出', '4000.00'),
        number(103, '其中：项目支出', '922.84'),
      ],
      printed: '4949.74',
      computed: { low: '4922.83', high: '4922.85' },
      difference: '26.90',
      cite: [
        {
          kind: 'interpretation',
          text: '合计等于各项之和',
          evidence: '表头写明其中并列出全部明细',
        },
      ],
      proof: {
        inequality: '26.90 ＞ 0.02',
        steps: ['各项之和最多 4922.85。', '印出的合计至少 4949.735。'],
        certificate: null,
      },
      repairs: [
        { label: '合计为4922.84万元时各数相符', from: '4949.74', to: '4922.84', fact: 'f101' },
      ],
    },
    {
      id: '2',
      rule: 'date',
      kind: 'date',
      grade: 'check',
      message: '文中引用的文件日期晚于报告日期',
      numbers: [],
      printed: null,
      computed: null,
      difference: null,
      cite: [],
      proof: null,
      repairs: [],
    },
  ],
};
