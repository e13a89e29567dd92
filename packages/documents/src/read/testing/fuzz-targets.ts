import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readContainer } from '../read-container.ts';
import { damaged, damagedPart, damages } from './mutate.ts';
import { docxOf, p, xlsxOf } from './office-files.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url)));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** What one damaged file may take at most: generous, since a busy machine stands between; a hang is minutes. */
const CASE_MILLISECONDS = 10_000;

const SHEET = {
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '某县医疗保障局',
  project: '甲项目',
  state: 'normal',
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '15.2' }],
  },
  goals: { expected: '按时完成', actual: null },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '完成数量',
      operator: '>=',
      target: '100',
      unit: '个',
      actual: '98',
      weight: '90',
      deviation: null,
    },
  ],
};

/** A reader's fuzz target: valid files to damage. */
export type FuzzTarget = Readonly<{
  name: string;
  files: readonly (readonly [string, () => Uint8Array])[];
}>;

/** One target for each reader. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  {
    name: 'txt',
    files: [
      [
        '文.txt',
        () =>
          text(
            '一、收入\n| 项目 | 金额 |\n|---|---|\n| 收入 | 450. 86 |\n项目\t行次\n甲\t1\n'.repeat(
              20,
            ),
          ),
      ],
    ],
  },
  {
    name: 'csv',
    files: [['表.csv', () => text('"项目","金额"\r\n"甲,乙","1,234.50"\r\n'.repeat(40))]],
  },
  {
    name: 'html',
    files: [
      [
        '页.html',
        () =>
          text(
            `<!doctype html><body>${'<h1>甲</h1><table><tr><td rowspan="2">乙</td><td colspan=3>1&#46;5</td></tr></table>'.repeat(20)}`,
          ),
      ],
    ],
  },
  {
    name: 'json',
    files: [['表.json', () => text(JSON.stringify(SHEET))]],
  },
  {
    name: 'docx',
    files: [
      ['样.docx', () => fixture('sample-libreoffice.docx')],
      [
        '小.docx',
        () =>
          docxOf(
            `${p('甲')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>${p('乙')}</w:tc></w:tr></w:tbl>`,
          ),
      ],
    ],
  },
  {
    name: 'xlsx',
    files: [
      ['簿.xlsx', () => fixture('workbook-libreoffice.xlsx')],
      [
        '小.xlsx',
        () =>
          xlsxOf(
            '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>1.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
            { strings: '<si><t>甲</t></si>' },
          ),
      ],
    ],
  },
  {
    name: 'pdf',
    files: [
      ['排版.pdf', () => fixture('sample-typst.pdf')],
      ['导出.pdf', () => fixture('sample-libreoffice.pdf')],
    ],
  },
];

/** As many cases run however busy the machine is; time only adds to them. */
const FEWEST = 12;

/** Damages files until the time is up; each gives a document or a sentence, in time, and never throws. */
export async function fuzz(target: FuzzTarget, milliseconds: number): Promise<number> {
  let runs = 0;
  const files = target.files.map(([name, make]) => [name, make()] as const);
  const property = fc.asyncProperty(
    fc.nat(),
    fc.boolean(),
    fc.nat(),
    damages,
    async (pick, inside, part, list) => {
      const [name, valid] = files[pick % files.length]!;
      const zipped = valid[0] === 0x50;
      const bytes = inside && zipped ? damagedPart(valid, part, list) : damaged(valid, list);
      const started = performance.now();
      const result = await readContainer(bytes, name);
      const taken = performance.now() - started;
      if (taken > CASE_MILLISECONDS) throw new Error(`${name} 用了 ${Math.round(taken)} 毫秒`);
      if (!result.ok && !result.failure.message.includes(name))
        throw new Error('失败没有说明文件名');
      runs += 1;
    },
  );
  await fc.assert(property, { numRuns: FEWEST });
  await fc.assert(property, {
    numRuns: 1_000_000,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
  return runs;
}
