import { statSync } from 'node:fs';
import { createClient } from '@mingjian/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const open = async (name: string, year: number, screen = 'department') => {
  const department = workbench.workspace.departments.find((each) => each.name.startsWith(name));
  const opened = await workbench.open(`/d/${department?.id}/${year}/${screen}`);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
};

it('乐昌 2021：24 项，已知 70 分，3 项没有分值；填一项就算一项，依据标着推定，刷新后还在', async () => {
  const { page, troubles, context } = await open('乐昌', 2021);
  await page.locator('tbody tr').first().waitFor();
  expect(await page.locator('tbody tr').count()).toBe(24);
  expect(await page.locator('tfoot').innerText()).toContain('70');
  expect(await page.locator('tfoot').innerText()).toContain('不含 3 项没有分值的指标');
  await page.getByLabel('预算编制合理性·评分').fill('4.5');
  await page.keyboard.press('Tab');
  await page.getByLabel('预算编制合理性·理由').fill('按年初预算编制');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '预算编制合理性得 4.5 分，怎么算的' }).click();
  await page.getByRole('complementary').getByText('推定', { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: '预算编制合理性得 4.5 分，怎么算的' }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

it('不合分值的评分不算 0：说明为什么没有得分', async () => {
  const { page, context } = await open('乐昌', 2021);
  await page.getByLabel('预算编制规范性·评分').fill('五分');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('预算编制规范性·评分没有存').waitFor();
  await context.close();
});

it('隆化 2023：条款按方法填，报告印出的 98 分与各项相加一致', async () => {
  const { page, context } = await open('隆化', 2023);
  await page.getByText('相加为 98 分，两者一致').waitFor();
  await page.getByLabel('成立预算绩效管理领导小组·是否达到').selectOption('是');
  await page.getByRole('button', { name: '成立预算绩效管理领导小组得 2 分，怎么算的' }).waitFor();
  await page.getByLabel('设置绩效目标的项目·已做数').fill('9');
  await page.keyboard.press('Tab');
  await page.getByLabel('设置绩效目标的项目·应做数').fill('10');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '设置绩效目标的项目得 3.6 分，怎么算的' }).waitFor();
  await context.close();
});

it('河北 2021：没有分值，不能计分，说在明处', async () => {
  const { page, context } = await open('医疗', 2021);
  await page.getByText('这套指标没有分值，不能计分').waitFor();
  expect(await page.locator('tfoot .missing').count()).toBe(1);
  await context.close();
});

it('乐昌 2021 的总览不是一页空白', async () => {
  const { page, troubles, context } = await open('乐昌', 2021, 'overview');
  await page.getByRole('link', { name: '打开部门整体' }).waitFor();
  expect(await page.getByText('还没有项目').count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});

const MARK = '绩效目标合理性·评分';
const score = (value: string) => ({
  name: `绩效目标合理性得 ${value} 分，怎么算的`,
});

it('填了不算分的，当时在这一行说为什么', async () => {
  const { page, context } = await open('乐昌', 2021);
  const row = page.getByRole('row').filter({ has: page.getByLabel(MARK) });
  await page.getByLabel(MARK).fill('9');
  await page.keyboard.press('Enter');
  await row.getByText(/没有得分：评分不在等级的区间内：应在 0 到 \d/).waitFor();
  await page.getByLabel(MARK).fill('2');
  await page.keyboard.press('Enter');
  await row.getByText('没有得分：人工评分要写明理由，请填写').waitFor();
  await page.getByLabel(MARK).fill('');
  await page.keyboard.press('Enter');
  await row.getByText('没有得分').waitFor({ state: 'detached' });
  await page.getByText(/^已存/).first().waitFor();
  await context.close();
});

it('撤回和重做：按钮与 Ctrl+Z 都行，撤回也存', async () => {
  const { page, troubles, context } = await open('乐昌', 2021);
  await page.getByLabel('绩效目标合理性·理由').fill('按职责');
  await page.keyboard.press('Enter');
  await page.getByLabel(MARK).fill('3');
  await page.getByText('未存').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', score('3')).waitFor();
  await page.getByText(/^已存/).first().waitFor();
  await page.getByLabel(MARK).fill('2');
  await page.keyboard.press('Enter');
  await page.getByRole('button', score('2')).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', score('3')).waitFor();
  expect(await page.getByLabel(MARK).inputValue()).toBe('3');
  await page.getByRole('button', { name: '重做' }).click();
  await page.getByRole('button', score('2')).waitFor();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByText(/^已存/).first().waitFor();
  await page.reload();
  await page.getByRole('button', score('3')).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

it('别人同时填了同一格：两个值并排，选了才存；别人填的别的格留着', async () => {
  const { page, context } = await open('乐昌', 2021);
  await page.getByLabel(MARK).waitFor();
  const department = workbench.workspace.departments.find(({ name }) => name.startsWith('乐昌'));
  const client = createClient((input, init) => fetch(input, init), workbench.address);
  const address = { params: { year: 2021 }, query: { department: department?.id ?? '' } };
  const standing = await client.getIndex(address);
  const path = Object.keys(standing.items).find((each) => each.endsWith('绩效目标合理性')) ?? '';
  const other = path.replace('绩效目标合理性', '绩效指标明确性');
  await client.editIndex({
    ...address,
    body: {
      expectedVersion: standing.version,
      edits: [
        { path, field: 'judged', value: '1' },
        { path: other, field: 'judged', value: '2' },
      ],
    },
  });
  await page.getByLabel(MARK).fill('4');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('绩效目标合理性·评定得分').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByLabel(/用我填的 4/).check();
  await dialog.getByRole('button', { name: '按选好的保存' }).click();
  await page.getByText(/^已存/).first().waitFor();
  await expect
    .poll(async () => {
      const { items } = await client.getIndex(address);
      return [items[path]?.judged, items[other]?.judged];
    })
    .toEqual(['4', '2']);
  expect(await page.getByLabel('绩效指标明确性·评分').inputValue()).toBe('2');
  await context.close();
});

it('断了网照样填：记在本机，连上以后自己存', async () => {
  const { page, context } = await open('乐昌', 2021);
  await page.getByLabel(MARK).waitFor();
  await context.setOffline(true);
  await page.getByLabel(MARK).fill('2.5');
  await page.keyboard.press('Enter');
  await page.getByText('连不上明鉴服务，已存本机').first().waitFor();
  await page.getByRole('button', score('2.5')).waitFor();
  await context.setOffline(false);
  await page.getByText(/^已存/).first().waitFor();
  await page.reload();
  await page.getByRole('button', score('2.5')).waitFor();
  await context.close();
});

it('指标表导出 PDF', async () => {
  const { page, troubles, context } = await open('隆化', 2023);
  await page.locator('tfoot').waitFor();
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: '导出' }).click();
  expect(await page.getByRole('menuitem').count()).toBe(3);
  await page.getByRole('menuitem', { name: /指标表 · PDF/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('隆化县医疗保障局 2023 年度预算绩效管理工作考核指标表.pdf');
  expect(statSync(await file.path()).size).toBeGreaterThan(10_000);
  expect(troubles).toEqual([]);
  await context.close();
});

it('没有项目自评表的年度：总览说的是指标和资金，有执行率，不说补齐自评表', async () => {
  const { page, troubles, context } = await open('医疗', 2021, 'overview');
  await page.getByText('填部门整体 9 项完成情况').waitFor();
  expect(await page.getByText(/张自评表/).count()).toBe(0);
  await page.getByRole('link', { name: '21.33' }).waitFor();
  await page.getByRole('button', { name: '导出' }).click();
  expect(await page.getByRole('menuitem', { name: /自评表/ }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});
