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
  await page.getByRole('alert').getByText('预算编制规范性·评定得分').waitFor();
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
