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

/** Two cores serve everybody here; a slow answer is not a wrong one. */
const PATIENT = { timeout: 15_000 };

it('没有项目表样的年度：资金和去向照样能改，不用先换规则', async () => {
  const client = createClient((input, init) => fetch(input, init), workbench.address);
  const department = workbench.workspace.departments.find(({ name }) => name.startsWith('隆化'));
  const query = { department: department?.id ?? '' };
  const { rows } = await client.listSheets({ params: { year: 2023 }, query });
  const row = rows.find(({ missing }) => missing.some(({ kind }) => kind === 'remainder'));
  const id = row?.id ?? '';
  const { page, troubles, context } = await workbench.open(
    `/d/${query.department}/2023/sheets/${id}?at=funds.remainder`,
  );
  const remainder = page.getByLabel('结余去向');
  await remainder.waitFor(PATIENT);
  expect(await remainder.evaluate((field) => field === document.activeElement)).toBe(true);
  await remainder.fill('财政收回');
  await page.keyboard.press('Enter');
  const executed = page.getByLabel(/·全年执行数$/).first();
  await executed.fill('1,234.5');
  await page.keyboard.press('Tab');
  const saved = async () => (await client.getSheet({ params: { id } })).sheet.funds;
  await expect.poll(async () => (await saved()).rows[0]?.executed, PATIENT).toBe('1234.5');
  expect((await saved()).remainder).toBe('财政收回');
  await executed.fill('很多');
  await page.keyboard.press('Tab');
  await page.getByRole('alert').first().waitFor(PATIENT);
  expect((await saved()).rows[0]?.executed).toBe('1234.5');
  expect(await seriousFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});
