import { describe, expect, it } from 'vitest';
import { rawOf } from '../../testing/raw-document.ts';
import { picturesUnread } from '../pictures-unread.ts';
import { readSheetsFromWorkbook } from './from-workbook.ts';

type Money = readonly [string, string, string];
const HEAD = [
  '项目名称',
  '主管部门',
  '年度',
  '年初预算数（万元）',
  '全年预算数（万元）',
  '全年执行数（万元）',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
];
const row = (project: string, money: Money, name: string, weight: string) => [
  project,
  '医疗保障局',
  '2024',
  ...money,
  '产出指标',
  '数量指标',
  name,
  '≥1人',
  '2',
  weight,
];
const read = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD) =>
  readSheetsFromWorkbook(rawOf([head, ...rows]));
const found = (preview: ReturnType<typeof read>) =>
  preview.problems.map((each) => `${each.severity} ${each.code} ${each.cell}`);
const NONE: Money = ['', '', ''];
const SOME: Money = ['18', '18', '15.221636'];

/** An indicator list that tells the money, and a list of money rows. */
const book = (executed: string) =>
  readSheetsFromWorkbook({
    ...rawOf([]),
    blocks: [
      rawOf([HEAD, row('甲', SOME, '参保人数', '100')]),
      rawOf(
        [
          ['项目名称', '资金类别', '年初预算数', '全年预算数', '全年执行数'],
          ['甲', '年度资金总额', '18', '18', executed],
        ],
        'Sheet2',
      ),
    ].flatMap((raw) => raw.blocks),
  });

describe('清单里没有读入的内容都要说', () => {
  it('没有栏目名的列有内容：在第一格说一次', () => {
    const rows = [
      [...row('甲', SOME, '参保人数', '60'), ''],
      [...row('甲', SOME, '宣传次数', '40'), '孤零零的数'],
    ];
    expect(found(read(rows, [...HEAD, '']))).toContain('confirm COLUMN_WITHOUT_HEADING Sheet1!M3');
    const bare = read(
      rows.map((each) => [...each.slice(0, -1), '']),
      [...HEAD, ''],
    );
    expect(bare.problems.map(({ code }) => code)).not.toContain('COLUMN_WITHOUT_HEADING');
  });

  it('有图片的工作簿照样导入，只提醒；别的没读到的仍是错误', () => {
    const place = { line: null, page: null, cell: null };
    const raw = rawOf([HEAD, row('甲', SOME, '参保人数', '100')]);
    const { problems } = readSheetsFromWorkbook({
      ...raw,
      unread: [
        { place, raw: '', why: picturesUnread(1) },
        { place, raw: '', why: '单元格总数超过上限' },
      ],
    });
    expect(problems.filter(({ code }) => code.endsWith('UNREAD'))).toEqual([
      expect.objectContaining({ severity: 'confirm', code: 'PICTURE_UNREAD' }),
      expect.objectContaining({ severity: 'error', code: 'CELL_UNREAD' }),
    ]);
  });
});

describe('一行一个指标、每行带资金的清单', () => {
  it('资金属于该行的项目，各行相同只记一次', () => {
    const preview = read([
      row('甲', SOME, '参保人数', '60'),
      row('甲', ['18.00', '18', '15.221636'], '宣传次数', '40'),
      row('乙', ['0', '5', '5'], '培训人数', '100'),
    ]);
    expect(preview.problems).toEqual([]);
    expect(preview.sheets.map(({ funds }) => funds.rows)).toEqual([
      [
        {
          label: '年度资金总额',
          initialBudget: '18',
          fullYearBudget: '18',
          executed: '15.221636',
        },
      ],
      [{ label: '年度资金总额', initialBudget: '0', fullYearBudget: '5', executed: '5' }],
    ]);
  });

  it('只写在一行、其余留空；先空后写也取得到', () => {
    const preview = read([
      row('甲', ['', '18', ''], '参保人数', '60'),
      row('', ['', '', '15.22'], '宣传次数', '40'),
      row('乙', NONE, '培训人数', '50'),
      row('乙', ['1', '2', '3'], '走访户数', '50'),
    ]);
    expect(preview.problems).toEqual([]);
    expect(preview.sheets.map(({ funds }) => funds.rows)).toEqual([
      [{ label: '年度资金总额', initialBudget: null, fullYearBudget: '18', executed: '15.22' }],
      [{ label: '年度资金总额', initialBudget: '1', fullYearBudget: '2', executed: '3' }],
    ]);
  });

  it('同一项目前后不一：指出单元格，前面的数不变', () => {
    const preview = read([
      row('甲', SOME, '参保人数', '60'),
      row('甲', ['18', '18', '15.3'], '宣传次数', '40'),
    ]);
    expect(found(preview)).toEqual(['error PROJECT_CONFLICT Sheet1!F3']);
    expect(preview.problems[0]?.message).toBe(
      'Sheet1!F3 全年执行数：“15.3”与前面同一项目写的“15.221636”不一致，请改成一样。',
    );
    expect(preview.sheets[0]?.funds.rows[0]?.executed).toBe('15.221636');
  });

  it('资金类别一栏分出资金行', () => {
    const head = ['资金类别', ...HEAD];
    const preview = read(
      [
        ['年度资金总额', ...row('甲', SOME, '参保人数', '60')],
        ['政府预算资金', ...row('甲', ['10', '10', '9'], '宣传次数', '40')],
      ],
      head,
    );
    expect(preview.problems).toEqual([]);
    expect(preview.sheets[0]?.funds.rows.map(({ label, executed }) => [label, executed])).toEqual([
      ['年度资金总额', '15.221636'],
      ['政府预算资金', '9'],
    ]);
  });

  it('单位是元的清单换算成万元；每行的金额单位不同也一致', () => {
    const head = ['金额单位', ...HEAD.map((each) => each.replace('（万元）', ''))];
    const preview = read(
      [
        ['万元', ...row('甲', SOME, '参保人数', '60')],
        ['元', ...row('甲', ['180000', '180000', '152216.36'], '宣传次数', '40')],
      ],
      head,
    );
    expect(preview.problems).toEqual([]);
    expect(preview.sheets[0]?.funds).toMatchObject({
      unit: '万元',
      rows: [{ initialBudget: '18', fullYearBudget: '18', executed: '15.221636' }],
    });
  });

  it('指标清单与另一张资金清单说的是同一行资金：相同合并，不同指出', () => {
    const same = book('15.221636');
    expect(same.problems).toEqual([]);
    expect(same.sheets[0]?.funds.rows).toHaveLength(1);
    expect(found(book('15'))).toEqual(['error PROJECT_CONFLICT Sheet2!E2']);
  });

  it('文号写在每个指标行上：各记一次', () => {
    const preview = read(
      [
        [...row('甲', SOME, '参保人数', '60'), '青财社〔2024〕1号、青财社〔2024〕2号'],
        [...row('甲', SOME, '宣传次数', '40'), '青财社〔2024〕2号'],
      ],
      [...HEAD, '文号'],
    );
    expect(preview.problems).toEqual([]);
    expect(preview.sheets[0]?.fundingDocuments).toEqual([
      { number: '青财社〔2024〕1号' },
      { number: '青财社〔2024〕2号' },
    ]);
  });

  it('执行率、得分、总分、年度、来源、状态前后不一也指出，不悄悄取后一个', () => {
    const head = [...HEAD, '执行率', '预算执行率得分', '总分', '来源', '状态', '预算执行率分值'];
    const preview = read(
      [
        [...row('甲', SOME, '参保人数', '50'), '84.56', '7', '90', '年初', '正常', '10'],
        [...row('甲', SOME, '宣传次数', '40'), '84.5', '8', '91', '追加', '取消', '9'],
      ],
      head,
    );
    expect(found(preview).toSorted()).toEqual(
      ['M', 'N', 'O', 'P', 'Q', 'R'].map((column) => `error PROJECT_CONFLICT Sheet1!${column}3`),
    );
    expect(preview.sheets[0]).toMatchObject({
      execution: { rate: '84.56', score: '7' },
      total: '90',
      origin: '年初',
      state: 'normal',
      funds: { weight: '10' },
    });
  });
});
