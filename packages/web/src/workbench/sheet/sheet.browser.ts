import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import {
  seriousFindings,
  startWorkbench,
  type Watched,
  type Workbench,
} from '../../testing/workbench-browser.ts';

let workbench: Workbench;
let watched: Watched;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

/** Two cores serve everybody here; a slow answer is not a wrong one. */
const PATIENT = { timeout: 15_000 };
const id = (): string =>
  workbench.rows.find(({ project }) => project.startsWith('城镇居民'))?.id ?? '';
const cell = (path: string): Locator => watched.page.locator(`[data-cell="${path}"]`);
const text = (path: string) => expect.poll(() => cell(path).innerText(), PATIENT);
const open = async (search = ''): Promise<void> => {
  watched = await workbench.open(
    `/d/${workbench.workspace.departments[0]?.id}/2024/sheets/${id()}${search}`,
  );
  await cell('total').waitFor();
};
const saved = (): Promise<unknown> =>
  watched.page.waitForResponse(
    (reply) =>
      /\/(?:edits|rows)$/.test(reply.url()) && reply.request().method() === 'POST' && reply.ok(),
  );
const type = async (path: string, words: string): Promise<void> => {
  await cell(path).click();
  await watched.page.keyboard.type(words);
};

describe('自评表', () => {
  beforeEach(() => open());

  it('打字时就算分，说明、撤回、存下的都对', async () => {
    const { page, context, troubles } = watched;
    await type('indicators.1.actual', '109000');
    await text('indicators.1.score').toBe('10');
    await text('total').toBe('88.38');
    const done = saved();
    await page.keyboard.press('Enter');
    await done;
    await cell('indicators.1.score').click();
    await page.getByRole('heading', { name: '居民参保人数' }).waitFor();
    expect(await page.getByRole('complementary', { name: '居民参保人数' }).innerText()).toContain(
      '达到指标值',
    );
    const undone = saved();
    await page.getByRole('button', { name: '撤回' }).click();
    await text('indicators.1.score').toBe('7.96');
    await undone;
    await page.reload();
    await text('total').toBe('86.34');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('说明是计算器上能重做的几行，附图、依据和来历', async () => {
    const { page, context } = watched;
    await cell('indicators.1.score').click();
    const drawer = page.getByRole('complementary', { name: '居民参保人数' });
    const words = (await drawer.innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('100116 ÷ 109000 ＝ 0.918495…');
    expect(words).toContain('最后四舍五入，留两位 7.96');
    expect(words).toContain('每 4360 人合 1 分');
    expect(words).toContain('推定');
    expect(words).toContain('这个数从哪来');
    await drawer
      .getByRole('img', { name: '居民参保人数：完成 100116人，得 7.96 分，满分 10 分' })
      .waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(
      'indicators.1.score',
    );
    await context.close();
  });

  it('看不懂的字在这一格说明，不存，也不当作 0；总分写明按原值', async () => {
    const { page, context } = watched;
    await type('indicators.3.actual', '2,20');
    await page.keyboard.press('Enter');
    await page.getByText('2.20 还是 220', { exact: false }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cell('indicators.3.actual').getAttribute('aria-invalid')).toBe('true');
    await text('total').toBe('86.34\n按原值');
    await context.close();
  });

  it('从 WPS 整块粘贴：全角、千分位读懂，落在得分格上的不贴', async () => {
    const { page, context } = watched;
    await cell('indicators.1.target').click();
    const done = saved();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '≧１０９,０００人\t109,000\t10\t9.9\r\n>=99%\t９９\t10\t\r\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await text('indicators.1.actual').toBe('109000');
    await text('indicators.2.actual').toBe('99');
    await text('indicators.2.score').toBe('10');
    expect(await cell('indicators.1.score').getAttribute('aria-invalid')).toBe('true');
    await done;
    const undone = saved();
    await page.getByRole('button', { name: '撤回' }).click();
    await text('indicators.2.actual').toBe('95');
    await undone;
    await context.close();
  });

  it('增一行、删一行，撤回后照旧', async () => {
    const { page, context } = watched;
    await cell('indicators.1.actual').click();
    await page.getByRole('button', { name: '增行' }).click();
    await page.getByRole('dialog').getByLabel('指标名称').fill('参保登记办结率');
    const added = saved();
    await page.getByRole('button', { name: '增加这一行' }).click();
    await text('indicators.2.name').toBe('参保登记办结率');
    await added;
    await cell('indicators.2.name').click();
    const removed = saved();
    await page.getByRole('button', { name: '删行' }).click();
    await text('indicators.2.name').toBe('居民参保率');
    await removed;
    await text('total').toBe('86.34');
    await context.close();
  });

  it('别人先存了同一格：两个值并列，都不预选，选了才存', async () => {
    const { page, context } = watched;
    const view = (await (await fetch(`${workbench.address}/api/v1/sheets/${id()}`)).json()) as {
      version: number;
    };
    const reply = await fetch(`${workbench.address}/api/v1/sheets/${id()}/edits`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `other-${view.version}-hand`,
      },
      body: JSON.stringify({
        expectedVersion: view.version,
        edits: [{ path: 'indicators.6.actual', value: '88' }],
      }),
    });
    expect(reply.status).toBe(200);
    await type('indicators.6.actual', '91');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('91', { exact: true }).waitFor();
    expect(await dialog.innerText()).toContain('88');
    expect(await dialog.locator('input:checked').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('radio', { name: /用我填的 91/ }).check();
    const done = saved();
    await dialog.getByRole('button', { name: '按选好的保存' }).click();
    await done;
    const after = (await (await fetch(`${workbench.address}/api/v1/sheets/${id()}`)).json()) as {
      sheet: { indicators: { actual: string }[] };
    };
    expect(after.sheet.indicators[6]?.actual).toBe('91');
    await context.close();
  });

  it('从第一个字起，没存下时不说已存', async () => {
    const { page, context } = watched;
    const head = page.locator('.menu-foot');
    await type('indicators.1.actual', '108000');
    expect(await head.innerText()).toContain('未存');
    const done = saved();
    await page.keyboard.press('Enter');
    expect(await head.innerText()).not.toContain('已存');
    await done;
    const back = saved();
    await type('indicators.1.actual', '100116');
    await page.keyboard.press('Enter');
    await back;
    await context.close();
  });

  it('没有指标的官方空行直接打字：就地起一行，别的格不动，撤回就没有了', async () => {
    const { page, context } = watched;
    const blank = page.locator('.form-table [data-cell^="blank."][data-cell$=".name"]').last();
    const key = (await blank.getAttribute('data-cell')) ?? '';
    await cell('indicators.1.actual').click();
    await blank.click();
    const done = saved();
    await page.keyboard.type('群众投诉次数');
    await page.keyboard.press('Tab');
    const row = page.locator('.form-table tr', { hasText: '群众投诉次数' });
    await row.waitFor();
    await done;
    const target = page.locator('.f-editor');
    expect(await target.getAttribute('aria-label')).toBe('群众投诉次数 · 年度指标值');
    await page.keyboard.type('≤3次');
    const second = saved();
    await page.keyboard.press('Enter');
    await row.getByText('≤3 次').waitFor();
    await second;
    await text('indicators.1.actual').toBe('100116');
    await page.getByRole('button', { name: '撤回' }).click();
    const undone = saved();
    await page.getByRole('button', { name: '撤回' }).click();
    await cell(key).waitFor();
    await undone;
    await text('total').toBe('86.34');
    await context.close();
  });

  it('增行从点过的二级指标开始', async () => {
    const { page, context } = watched;
    await page.getByRole('rowheader', { name: '数量指标' }).click();
    await page.getByRole('button', { name: '增行' }).click();
    const heading = page.getByRole('dialog').getByLabel('二级指标');
    expect(await heading.inputValue()).toBe('产出指标\n数量指标');
    await page.getByRole('dialog').getByRole('button', { name: '不增加' }).click();
    await context.close();
  });

  it('断网时存在本机，连上再送去', async () => {
    const { page, context } = watched;
    await context.setOffline(true);
    await type('goals.actual', '已完成');
    await page.keyboard.press('Enter');
    await page.getByText('连不上明鉴服务，已存本机').first().waitFor();
    const done = saved();
    await context.setOffline(false);
    await done;
    await page.getByText('连不上明鉴服务，已存本机').first().waitFor({ state: 'detached' });
    await context.close();
  });

  it('屏幕上的合并与表样一致，总分行在一屏里看得见', async () => {
    const { page, context } = watched;
    const spans = await page.evaluate(() =>
      [...document.querySelectorAll('.form-table tr')].map((row) =>
        [...row.children]
          .map((each) => `${each.getAttribute('rowspan')}x${each.getAttribute('colspan')}`)
          .join(' '),
      ),
    );
    expect(spans[0]).toBe('1x2 1x7');
    expect(spans[1]).toBe('1x2 1x3 1x2 1x2');
    expect(spans[2]).toBe('3x2 1x1 1x1 1x1 1x1 1x1 1x1 1x1');
    expect(spans.at(-1)).toBe('1x6 1x1 1x1 1x1');
    const box = await cell('total').boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(768);
    await context.close();
  });
});

describe('只用键盘', () => {
  it('从总览走到缺的那一格，改数，看说明，存下', async () => {
    watched = await workbench.open(`/d/${workbench.workspace.departments[0]?.id}/2024/overview`);
    const { page, context } = watched;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await page.getByRole('button', { name: '从第 1 处补起' }).waitFor();
    for (let step = 0; step < 60; step += 1) {
      await press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === '从第 1 处补起')
        break;
    }
    await press('Enter');
    await page.getByRole('heading', { name: '项目支出绩效自评表' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')), PATIENT)
      .toBe('origin');
    const done = saved();
    await press('ArrowDown');
    await done;
    for (let step = 0; step < 80; step += 1) {
      await press('Shift+Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.form-table') !== null)) break;
    }
    const at = (): Promise<string | undefined | null> =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell'),
      );
    await expect.poll(at, PATIENT).not.toBeNull();
    for (let step = 0; step < 40 && !(await at())?.endsWith('.score'); step += 1) {
      await press('ArrowDown');
      await press('ArrowRight');
    }
    await press('Enter');
    await page.getByRole('heading', { name: /怎么算的/ }).waitFor();
    await press('Escape');
    await expect.poll(at, PATIENT).toMatch(/score$|total$/);
    await context.close();
  });
});
