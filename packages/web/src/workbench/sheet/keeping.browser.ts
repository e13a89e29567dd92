import { createClient } from '@mingjian/contract';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Watched, type Workbench } from '../../testing/workbench-browser.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

/** Two cores serve everybody here; a slow answer is not a wrong one. */
const PATIENT = { timeout: 15_000 };
const address = (name = '城镇居民'): string => {
  const row = workbench.rows.find(({ project }) => project.startsWith(name));
  return `/d/${workbench.workspace.departments[0]?.id}/2024/sheets/${row?.id}`;
};
const cell = (page: Page, path: string): Locator => page.locator(`[data-cell="${path}"]`);
const open = async (): Promise<Watched> => {
  const watched = await workbench.open(address());
  await cell(watched.page, 'total').waitFor();
  return watched;
};
const type = async (page: Page, path: string, words: string): Promise<void> => {
  await cell(page, path).click();
  await page.keyboard.type(words);
};
const shows = (page: Page, path: string) =>
  expect.poll(() => cell(page, path).innerText(), PATIENT);
/** A sheet as the server has it. */
const stored = async (name?: string) => {
  const id = address(name).split('/').at(-1) ?? '';
  const api = createClient(fetch, workbench.address);
  return (await api.getSheet({ params: { id } })).sheet;
};
const kept = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')).length);

describe('填了的不会丢', () => {
  it('回车后立刻刷新，值在，也已存下', async () => {
    const { page, context, troubles } = await open();
    await type(page, 'indicators.1.actual', '101001');
    await page.keyboard.press('Enter');
    await page.reload();
    await shows(page, 'indicators.1.actual').toBe('101001');
    await expect.poll(() => kept(page), PATIENT).toBe(0);
    await page.reload();
    await shows(page, 'indicators.1.actual').toBe('101001');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('回车后立刻关掉这一页，换一个浏览器打开，值在', async () => {
    const { page, context } = await open();
    await type(page, 'indicators.1.actual', '101002');
    await page.keyboard.press('Enter');
    await page.close();
    const other = await open();
    await shows(other.page, 'indicators.1.actual').toBe('101002');
    await other.context.close();
    await context.close();
  });

  it('没有回车就点别处的链接、退回、刷新：正在填的也收下', async () => {
    const { page, context } = await open();
    await type(page, 'indicators.1.actual', '101003');
    await page.getByRole('link', { name: '总览' }).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await shows(page, 'indicators.1.actual').toBe('101003');
    await type(page, 'indicators.1.actual', '101004');
    await page.goBack();
    await page.goForward();
    await shows(page, 'indicators.1.actual').toBe('101004');
    await type(page, 'indicators.1.actual', '101005');
    await page.reload();
    await shows(page, 'indicators.1.actual').toBe('101005');
    await context.close();
  });

  it('看不懂的字刷新后还在那一格，一次撤回就没有了', async () => {
    const { page, context } = await open();
    await type(page, 'indicators.3.actual', '2,20');
    await page.keyboard.press('Enter');
    await page.reload();
    await shows(page, 'indicators.3.actual').toBe('2,20');
    expect(await cell(page, 'indicators.3.actual').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: '撤回' }).click();
    await shows(page, 'indicators.3.actual').toBe('100');
    await expect.poll(() => kept(page), PATIENT).toBe(0);
    await context.close();
  });

  it('存不进去时刷新：先问，走了再回来，值还在', async () => {
    const { page, context } = await open();
    await page.route('**/edits', (route) => route.abort());
    await type(page, 'indicators.5.actual', '基本达成');
    await page.keyboard.press('Enter');
    await page.getByText('连不上明鉴服务，已存本机').first().waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await shows(page, 'indicators.5.actual').toBe('基本达成');
    expect(asked).toEqual(['beforeunload']);
    await page.unroute('**/edits');
    await expect.poll(() => kept(page), PATIENT).toBe(0);
    await context.close();
  });

  it('服务停了：存在本机，关页前先问；服务回来，没存的放回表里并存下', async () => {
    const { page, context } = await open();
    await workbench.endServer();
    await type(page, 'indicators.4.actual', '96');
    await page.keyboard.press('Enter');
    await page.getByText('连不上明鉴服务，已存本机').first().waitFor();
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await closing;
    await workbench.startServer();
    const again = await context.newPage();
    await again.goto(workbench.address + address());
    await again.getByText('没有来得及存').waitFor();
    await again.getByText('政策知晓及时率 · 实际完成值', { exact: false }).first().waitFor();
    await shows(again, 'indicators.4.actual').toBe('96');
    await expect.poll(() => kept(again), PATIENT).toBe(0);
    await again.getByRole('button', { name: '不要，退回已存的' }).click();
    await shows(again, 'indicators.4.actual').toBe('95');
    await expect.poll(() => kept(again), PATIENT).toBe(0);
    await context.close();
  });
});

describe('撤回', () => {
  it('先撤最后看得见的一步：没读懂的字先走，再退回先前的数', async () => {
    const { page, context } = await open();
    await type(page, 'indicators.2.actual', '97');
    await page.keyboard.press('Enter');
    await type(page, 'indicators.3.actual', '九十');
    await page.keyboard.press('Enter');
    await shows(page, 'indicators.3.actual').toBe('九十');
    await page.getByRole('button', { name: '撤回' }).click();
    await shows(page, 'indicators.3.actual').toBe('100');
    await shows(page, 'indicators.2.actual').toBe('97');
    await page.getByRole('button', { name: '重做' }).click();
    await shows(page, 'indicators.3.actual').toBe('九十');
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await shows(page, 'indicators.2.actual').toBe('95');
    await context.close();
  });

  it('没读懂的字跟着它那一行走', async () => {
    const { page, context } = await open();
    await type(page, 'indicators.3.actual', '九十');
    await page.keyboard.press('Enter');
    await cell(page, 'indicators.2.name').click();
    await page.getByRole('button', { name: '删行' }).click();
    await shows(page, 'indicators.2.actual').toBe('九十');
    await page.getByRole('button', { name: '撤回' }).click();
    await shows(page, 'indicators.3.actual').toBe('九十');
    await page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => page.locator('[aria-invalid]').count(), PATIENT).toBe(0);
    await context.close();
  });
});

describe('几页、几张表一起填', () => {
  it('一格不能这样填，别的照存，那一格标着', async () => {
    const { page, context } = await open();
    const other = workbench.rows.find(({ project }) => !project.startsWith('城镇居民'))?.project;
    await type(page, 'project', other ?? '');
    await page.keyboard.press('Enter');
    await page.getByText('有一处没有存').first().waitFor();
    await type(page, 'indicators.1.actual', '101011');
    await page.keyboard.press('Enter');
    await type(page, 'indicators.2.actual', '93');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stored()).indicators[2]?.actual, PATIENT).toBe('93');
    expect((await stored()).indicators[1]?.actual).toBe('101011');
    expect((await stored()).project).not.toBe(other);
    await page.getByText('有一处没有存').first().waitFor();
    expect(await cell(page, 'project').getAttribute('aria-invalid')).toBe('true');
    for (let steps = 0; steps < 3; steps += 1)
      await page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => kept(page), PATIENT).toBe(0);
    expect(await page.getByText('有一处没有存').count()).toBe(0);
    await context.close();
  });

  it('两页开着同一张表：一页存好了，不动另一页还没存上的', async () => {
    const { page, context } = await open();
    const second = await context.newPage();
    await second.goto(workbench.address + address());
    await cell(second, 'total').waitFor();
    await page.route('**/edits', (route) => route.abort());
    await type(page, 'indicators.4.actual', '91');
    await page.keyboard.press('Enter');
    await page.getByText('连不上明鉴服务，已存本机').first().waitFor();
    await type(second, 'indicators.2.actual', '92');
    await second.keyboard.press('Enter');
    await expect.poll(async () => (await stored()).indicators[2]?.actual, PATIENT).toBe('92');
    await second
      .getByText(/^已存 /)
      .first()
      .waitFor();
    expect(await kept(second)).toBe(1);
    await page.unroute('**/edits');
    await expect.poll(async () => (await stored()).indicators[4]?.actual, PATIENT).toBe('91');
    expect((await stored()).indicators[2]?.actual).toBe('92');
    await expect.poll(() => kept(page), PATIENT).toBe(0);
    await context.close();
  });

  it('离开的表没存上，换到另一张存好了，菜单底下仍说没存上；通了自己补存', async () => {
    const { page, context } = await open();
    const mine = address().split('/').at(-1) ?? '';
    await page.route(`**/${mine}/edits`, (route) => route.abort());
    await type(page, 'indicators.4.actual', '90');
    await page.keyboard.press('Enter');
    const foot = page.locator('.menu-foot');
    await expect.poll(() => foot.innerText(), PATIENT).toBe('连不上明鉴服务，已存本机');
    await page.getByRole('button', { name: '下一张' }).click();
    await expect.poll(() => page.url(), PATIENT).not.toContain(mine);
    await cell(page, 'total').waitFor();
    await page.locator('[data-cell="goals.actual"]').click();
    await page.keyboard.type('按期完成');
    await page.keyboard.press('Enter');
    await page
      .locator('.page-head')
      .getByText(/^已存 /)
      .waitFor();
    expect(await foot.innerText()).toBe('连不上明鉴服务，已存本机');
    await page.unroute(`**/${mine}/edits`);
    await expect.poll(async () => (await stored()).indicators[4]?.actual, PATIENT).toBe('90');
    await expect.poll(() => foot.innerText(), PATIENT).toContain('已存');
    await context.close();
  });
});
