import { statSync } from 'node:fs';
import { createClient } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyWorkbook } from '../../testing/tiny-workbook.ts';
import {
  seriousFindings,
  startWorkbench,
  type Workbench,
} from '../../testing/workbench-browser.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

/** Two cores serve everybody here; a slow answer is not a wrong one. */
const PATIENT = { timeout: 30_000 };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LIST_HEAD = [
  '项目名称',
  '主管部门',
  '年度',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '单位',
  '实际完成值',
  '分值',
];
const PEOPLE = ['产出指标', '数量指标', '居民参保人数', '≥109000', '人'];

/** A list of one project with one indicator, and a column that the product does not know. */
const rows = (project: string, actual: string) => [
  [...LIST_HEAD, '经办人看的备忘'],
  [project, '九江市浔阳区医疗保障局', '2024', '18', '18', '15.221636', ...PEOPLE, actual, '90', ''],
];

const sheet = async (): Promise<SelfEvaluation> => {
  const id = workbench.rows.find(({ project }) => project.startsWith('城镇居民'))?.id;
  const view = (await (await fetch(`${workbench.address}/api/v1/sheets/${id}`)).json()) as {
    sheet: SelfEvaluation;
  };
  return { ...view.sheet, project: '城乡居民参保扩面专项经费' };
};

describe('主要的活', () => {
  it('导入、改好标出的格、看分数为什么变、导出 PDF', async () => {
    const { page, context, troubles } = await workbench.open(
      `/d/${workbench.workspace.departments[0]?.id}/2024/import`,
    );
    const good = await sheet();
    const bad = {
      ...good,
      indicators: good.indicators.map((row, at) => (at === 1 ? { ...row, actual: '2,20' } : row)),
    };
    await page.locator('input[type=file]').setInputFiles({
      name: '参保扩面.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(bad)),
    });
    const problem = page.locator('tr', { hasText: '指标第 2 行 · 实际完成值' });
    await problem.first().waitFor(PATIENT);
    expect(await page.getByRole('button', { name: /^全部导入/ }).isDisabled()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await problem.first().getByRole('textbox').fill('100116');
    await problem.first().getByRole('button', { name: '改' }).click();
    await page.locator('td', { hasText: '86.34' }).waitFor(PATIENT);
    await page.getByRole('button', { name: /^全部导入/ }).click();
    await page.getByText('已存 1 个项目').waitFor(PATIENT);
    await page.getByRole('link', { name: '城乡居民参保扩面专项经费' }).click();
    const score = page.locator('[data-cell="indicators.1.score"]');
    await expect.poll(() => score.innerText(), PATIENT).toBe('7.96');
    await page.locator('[data-cell="indicators.1.actual"]').click();
    await page.keyboard.type('109000');
    await page.keyboard.press('Enter');
    await expect.poll(() => score.innerText(), PATIENT).toBe('10');
    await score.click();
    await page.getByRole('heading', { name: /怎么算的/ }).waitFor(PATIENT);
    expect(await page.getByRole('complementary').innerText()).toContain('达到指标值');
    const download = page.waitForEvent('download', { timeout: 120_000 });
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: /PDF/ }).click();
    const file = await (await download).path();
    expect(statSync(file).size).toBeGreaterThan(10_000);
    await page.getByText('已导出').waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('XLSX 清单：不认识的列名对应一次就记住，标出的格在预览里改好，文件不动', async () => {
    const { page, context, troubles } = await workbench.open(
      `/d/${workbench.workspace.departments[0]?.id}/2024/import`,
    );
    const drop = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
    await drop('清单.xlsx', tinyWorkbook('清单', rows('参保扩面宣传经费', '十万')));
    await page
      .getByLabel('“经办人看的备忘”放进哪一栏')
      .selectOption('ignore', { timeout: PATIENT.timeout });
    await page.getByRole('button', { name: '记住并重新预览' }).click();
    await page.getByText(/个列名都认得/).waitFor(PATIENT);
    const problem = page.locator('tr', { hasText: '清单!L2' }).first();
    await problem.getByRole('textbox').fill('109000');
    await problem.getByRole('button', { name: '改' }).click();
    await expect.poll(() => page.locator('tr', { hasText: '清单!L2' }).count(), PATIENT).toBe(0);
    const confirm = page.getByLabel(/我都看过/);
    if ((await confirm.count()) > 0) await confirm.check();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^全部导入/ }).click();
    await page.getByText('已存 1 个项目').waitFor(PATIENT);
    await page.getByRole('link', { name: '参保扩面宣传经费' }).click();
    await expect
      .poll(() => page.locator('[data-cell="indicators.0.actual"]').innerText(), PATIENT)
      .toContain('109000');
    const { events } = (await (
      await fetch(`${workbench.address}/api/v1/events?limit=1`)
    ).json()) as { events: { sentence: string }[] };
    expect(events[0]?.sentence).toContain('预览时改了 1 格');
    // The second file has the same odd heading: nobody is asked again.
    await page.goto(`${workbench.address}/d/${workbench.workspace.departments[0]?.id}/2024/import`);
    await drop('清单二.xlsx', tinyWorkbook('清单', rows('另一项经费', '109000')));
    await page.getByText(/个列名都认得/).waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('XLSX 表样：导出的官方表样原样导入，认得是同名项目', async () => {
    const id = workbench.rows[0]?.id ?? '';
    const client = createClient((input, init) => fetch(input, init), workbench.address);
    let job = await client.createExport({ body: { kind: 'sheet', sheet: id, format: 'xlsx' } });
    await expect
      .poll(async () => (job = await client.getJob({ params: { id: job.id } })).state, PATIENT)
      .toBe('done');
    const file = await client.getJobFile({ params: { id: job.id } });
    const { page, context, troubles } = await workbench.open(
      `/d/${workbench.workspace.departments[0]?.id}/2024/import`,
    );
    await page.locator('input[type=file]').setInputFiles({
      name: file.name,
      mimeType: XLSX,
      buffer: Buffer.from(await file.blob.arrayBuffer()),
    });
    await page.getByText('已有同名项目').waitFor(PATIENT);
    await page.getByLabel(/替换已有的 1 个同名项目/).check();
    await page.getByRole('button', { name: /^全部导入/ }).click();
    await page.getByText('新增 0，替换 1').waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('别的年度的文件：说存到哪里，先点头才导入，不会悄悄存错年度', async () => {
    const client = createClient((input, init) => fetch(input, init), workbench.address);
    const { sheet } = await client.getSheet({ params: { id: workbench.rows[4]?.id ?? '' } });
    const { page, context, troubles } = await workbench.open(
      `/d/${workbench.workspace.departments[0]?.id}/2024/import`,
    );
    await page.locator('input[type=file]').setInputFiles({
      name: '去年.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...sheet, year: 2022 })),
    });
    const go = page.getByRole('button', { name: /^全部导入/ });
    await page.getByText(/写的是“.*”2022 年度，现在打开的是/).waitFor(PATIENT);
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel(/不存到本年度，而存到：.*2022 年度/).check();
    const others = page.getByLabel(/我都看过/);
    if ((await others.count()) > 0) await others.check();
    await go.click();
    await page.getByText(/（在.*2022 年度）/).waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('读不出来的文件说一句话，什么都不存', async () => {
    const { page, context } = await workbench.open(
      `/d/${workbench.workspace.departments[0]?.id}/2024/import`,
    );
    await page.locator('input[type=file]').setInputFiles({
      name: '坏.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('这不是工作簿'),
    });
    await page.getByRole('alert').getByText('什么都没有保存').waitFor(PATIENT);
    await context.close();
  });
});
