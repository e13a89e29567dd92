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

const MM = 96 / 25.4;
const WIDE = (297 - 24) * MM;
const NARROW = (210 - 32) * MM;
const at = (name: string, on: number, screen: string): string => {
  const own = workbench.workspace.departments.find((each) => each.name.startsWith(name));
  return `/d/${own?.id}/${on}/${screen}`;
};

it.each([
  ['年度总览', () => at('九江', 2024, 'overview'), NARROW],
  ['没有自评表的年度总览', () => at('医疗', 2021, 'overview'), WIDE],
  ['项目资金', () => at('九江', 2024, 'projects'), WIDE],
  ['信息汇总', () => at('九江', 2024, 'summary'), NARROW],
  ['操作留痕', () => at('九江', 2024, 'events'), NARROW],
  ['部门整体', () => at('乐昌', 2021, 'department'), WIDE],
  ['工作考核', () => at('隆化', 2023, 'department'), WIDE],
])('%s：写明单位和年度，没有按钮，没有一格超出纸面', async (_, path, width) => {
  const { page, context } = await workbench.open(path());
  await page.locator('table tbody tr').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.setViewportSize({ width: Math.floor(width), height: 900 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-place').innerText()).toMatch(/医疗保障局 · 20\d\d 年度/);
  for (const button of await page.locator('.button').all())
    expect(await button.isVisible()).toBe(false);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('th, td, h1, .figures dd')].flatMap((element) => {
        const { right, width: shown } = element.getBoundingClientRect();
        const cut = right > innerWidth + 1 || element.scrollWidth > Math.ceil(shown) + 1;
        return cut ? [element.textContent] : [];
      }),
    ),
  ).toEqual([]);
  await context.close();
});

it('宽的汇总表横着印，操作留痕竖着印；长的指标表第二页重印表头', async () => {
  expect(await printed(at('九江', 2024, 'events'))).toEqual([UPRIGHT]);
  expect(await printed(at('乐昌', 2021, 'department'))).toEqual([LANDSCAPE, LANDSCAPE]);
});
