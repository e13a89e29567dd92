import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from '../testing/workbench-browser.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

/** The pages of a screen as Chromium prints it: width and height of each in points. */
async function printed(path: string): Promise<readonly string[]> {
  const { page, context } = await workbench.open(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await context.close();
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );
}

const year = (): string => `/d/${workbench.workspace.departments[0]?.id}/2024`;
const UPRIGHT = '595×842';
const LANDSCAPE = '842×595';

it('自评表竖着印成一张', async () =>
  expect(await printed(`${year()}/sheets/${workbench.rows[6]?.id}`)).toEqual([UPRIGHT]));

it('项目资金是宽表，横着印，九个项目一张印完', async () =>
  expect(await printed(`${year()}/projects`)).toEqual([LANDSCAPE]));

it('印出来的表上没有按钮、提示条和列的选择', async () => {
  const { page, context } = await workbench.open(`${year()}/summary`);
  await page.locator('tfoot').waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['.questions', '.columns-panel', '.page-actions', '.menu', '.header'])
    expect(await page.locator(name).first().isVisible(), name).toBe(false);
  expect(await page.locator('tfoot').isVisible()).toBe(true);
  await context.close();
});
