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
const PATIENT = { timeout: 20_000 };

const money = (label: string, figure: string) => ({
  label,
  initialBudget: figure,
  fullYearBudget: figure,
  executed: figure,
});

/** A sheet of the demonstration year whose money rows are one total and two sources. */
async function sheetWithSources(): Promise<string> {
  const api = createClient((input, init) => fetch(input, init), workbench.address);
  const model = workbench.rows.find(({ project }) => project.startsWith('城镇居民'));
  const { sheet } = await api.getSheet({ params: { id: model?.id ?? '' } });
  const { id } = await api.createSheet({
    params: { year: 2024 },
    query: { department: workbench.workspace.departments[0]?.id ?? '' },
    body: {
      sheet: {
        ...sheet,
        project: '河道清理专项经费',
        funds: {
          ...sheet.funds,
          rows: [
            money('年度资金总额', '15.90'),
            money('其中：当年财政拨款', '12.40'),
            money('其他资金', '3.50'),
          ],
        },
      },
    },
  });
  return id;
}

it('资金总额与各行相加不等：打完就标出，写着两边和差额；改回就没有', async () => {
  const id = await sheetWithSources();
  const { page, troubles, context } = await workbench.open(
    `/d/${workbench.workspace.departments[0]?.id}/2024/sheets/${id}`,
  );
  const total = page.locator('[data-cell="funds.rows.0.executed"]');
  await total.waitFor(PATIENT);
  expect(await page.locator('.m-contradiction').count()).toBe(0);
  await total.click();
  await page.keyboard.type('16.90');
  await page.keyboard.press('Enter');
  await expect.poll(() => total.getAttribute('class'), PATIENT).toContain('m-contradiction');
  await total.click();
  const said = page.getByRole('note').or(page.getByRole('complementary'));
  await expect
    .poll(async () => (await said.allInnerTexts()).join(' '), PATIENT)
    .toMatch(/16\.90.*15\.90.*1\.00.*证明：16\.8\d+ ＞ 15\.9\d+/su);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.type('15.9');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.m-contradiction').count(), PATIENT).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});
