import { statSync } from 'node:fs';
import type { SelfEvaluation } from '@mingjian/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    const problem = page.locator('tr', { hasText: 'indicators.1.actual' });
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
