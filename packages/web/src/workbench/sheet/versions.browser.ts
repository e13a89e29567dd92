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

const PATIENT = { timeout: 15_000 };

it('看以前的版本、恢复一版，恢复也能撤回', async () => {
  const row = workbench.rows.find(({ project }) => project.startsWith('城镇居民'));
  const { page, context, troubles } = await workbench.open(
    `/d/${workbench.workspace.departments[0]?.id}/2024/sheets/${row?.id}`,
  );
  const text = (path: string) =>
    expect.poll(() => page.locator(`[data-cell="${path}"]`).innerText(), PATIENT);
  await page.locator('[data-cell="indicators.1.actual"]').click();
  await page.keyboard.type('109000');
  await page.keyboard.press('Enter');
  await text('total').toBe('88.38');
  await page.locator('[data-cell="indicators.0.actual"]').click();
  await page.keyboard.type('152,600元');
  await page.keyboard.press('Enter');
  await text('indicators.0.actual').toBe('152600 元');
  await text('total').toBe('88.38');

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: /以前的版本/ }).click();
  const drawer = page.getByRole('complementary', { name: '以前的版本' });
  await drawer.getByText('居民参保人数·实际完成值 100116 → 109000').waitFor();
  await drawer.getByRole('button', { name: '看这一版：第 1 版' }).click();
  const form = page.getByRole('table', { name: '第 1 版的自评表' });
  await form.waitFor();
  expect(await form.locator('.f-differs').allInnerTexts()).toEqual(['15.26', '100116']);
  expect(await page.locator('.version-bar').innerText()).toContain('得分 86.34，现在 88.38');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '恢复到这一版' }).click();
  await text('indicators.1.actual').toBe('100116');
  await text('total').toBe('86.34');
  await drawer.getByText('恢复到第 1 版').waitFor();
  await page.getByRole('button', { name: '撤回' }).click();
  await text('total').toBe('88.38');
  await page.reload();
  await text('indicators.0.actual').toBe('152600 元');
  expect(troubles).toEqual([]);
  await context.close();
});
