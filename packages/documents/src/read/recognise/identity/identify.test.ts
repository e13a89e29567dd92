import { describe, expect, it } from 'vitest';
import { recognise } from '../recognise.ts';
import { gridDocument, textDocument } from '../tables/fixture.ts';

const LIST = [
  ['序号', '项目名称', '预算数', '执行数', '自评得分'],
  ['1', '环卫保洁', '860.00', '860.00', '99.50'],
  ['2', '路灯维护', '180.00', '151.20', '88.40'],
];

const typeOf = (title: string) => recognise(textDocument(`${title}\n\n正文。`)).document.type;

describe('文档的种类和部门', () => {
  it('标题和部门写在表格里也认得', () => {
    const rows = [
      ['2023年度项目绩效自评情况汇总表', '', '', '', ''],
      ['部门名称：望江区城市管理局', '', '', '', '单位：万元'],
      ...LIST,
    ];
    const { document } = recognise(gridDocument([{ name: 'Sheet1', rows }]));
    expect(document).toEqual({
      type: 'evaluation-summary',
      department: '望江区城市管理局',
      region: '望江区',
      year: 2023,
      unit: '万元',
    });
  });
  it.each(['永泰县科学技术协会', '港口镇财政所', '西河区交通运输执法大队'])('%s是单位', (name) =>
    expect(recognise(textDocument(`${name}2024年度部门决算\n\n正文。`)).document.department).toBe(
      name,
    ),
  );
  it('标题没有年份，年度另写一行', () => {
    const text = '平湖县科学技术局项目绩效自评表\n年度：2024    金额单位：万元';
    expect(recognise(textDocument(text)).document.year).toBe(2024);
  });
  it('单位名称后面同一行的填报日期不是名称', () => {
    const text = '项目支出绩效自评表\n单位名称：罗田区卫生健康局　　填报日期：2024年3月15日';
    expect(recognise(textDocument(text)).document.department).toBe('罗田区卫生健康局');
  });
  it('部门预算绩效自评不是部门预算', () => {
    expect(typeOf('望江区城市管理局2023年度部门预算绩效自评情况报告')).toBe(
      'project-self-evaluation',
    );
    expect(typeOf('2023年度部门预算项目支出绩效自评表')).toBe('project-self-evaluation');
    expect(typeOf('望江区城市管理局2023年度部门预算')).toBe('budget');
  });
});
