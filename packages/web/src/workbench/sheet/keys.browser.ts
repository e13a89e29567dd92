import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Watched, type Workbench } from '../../testing/workbench-browser.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

const PATIENT = { timeout: 15_000 };
const open = async (): Promise<Watched> => {
  const row = workbench.rows.find(({ project }) => project.startsWith('城镇居民'));
  const watched = await workbench.open(
    `/d/${workbench.workspace.departments[0]?.id}/2024/sheets/${row?.id}`,
  );
  await watched.page.locator('[data-cell="total"]').waitFor();
  return watched;
};
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? null,
  );
const all = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.form-table [data-cell]')].map(
      (cell) => cell.getAttribute('data-cell') ?? '',
    ),
  );
/** Presses a key until the focus stays where it is or leaves the form. */
async function walk(page: Page, key: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let at = await focused(page); at !== null && at !== seen.at(-1); at = await focused(page)) {
    seen.push(at);
    await page.keyboard.press(key);
  }
  return seen;
}
/** Ends a test when the server has everything: the next one begins with the sheet as it was. */
const leave = async ({ page, context }: Watched): Promise<void> => {
  await expect
    .poll(
      () => page.evaluate(() => Object.keys(localStorage).filter((key) => /draft/.test(key))),
      PATIENT,
    )
    .toEqual([]);
  await context.close();
};
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

describe('键盘走遍全表', () => {
  it('向下从项目名称到总分，向上回来，不会卡住', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('[data-cell="project"]').click();
    const down = await walk(page, 'ArrowDown');
    expect(down.slice(-2)).toEqual(['indicators.6.name', 'total']);
    expect(down).toContain('goals.expected');
    const up = await walk(page, 'ArrowUp');
    expect(up.at(-1)).toBe('project');
    expect(up.length).toBeGreaterThan(10);
    await leave(watched);
  });

  it('Tab 走过每个要填的格再出表，Shift+Tab 原路返回；Ctrl+Home、Ctrl+End 到两头', async () => {
    const watched = await open();
    const { page } = watched;
    const cells = await all(page);
    await page.locator('[data-cell="project"]').click();
    const forth = await walk(page, 'Tab');
    expect(forth).toEqual(
      cells.filter((key) => !/^(?:total|execution\.\w+|indicators\.\d+\.score)$/.test(key)),
    );
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(forth.at(-1));
    expect(await walk(page, 'Shift+Tab')).toEqual(forth.toReversed());
    await page.locator('[data-cell="indicators.1.actual"]').click();
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('indicators.1.name');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('indicators.1.deviation');
    await page.keyboard.press('Control+End');
    await expect.poll(() => focused(page), PATIENT).toBe('total');
    await page.keyboard.press('Control+Home');
    await expect.poll(() => focused(page), PATIENT).toBe('project');
    await leave(watched);
  });

  it('回车收下并走到下一格，一列填到底', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('[data-cell="indicators.1.deviation"]').click();
    for (const words of ['甲', '乙', '丙']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    const said = [1, 2, 3].map((at) =>
      page.locator(`[data-cell="indicators.${at}.deviation"]`).innerText(),
    );
    expect(await Promise.all(said)).toEqual(['甲', '乙', '丙']);
    for (let step = 0; step < 3; step += 1)
      await page.getByRole('button', { name: '撤回' }).click();
    await expect
      .poll(() => page.locator('[data-cell="indicators.1.deviation"]').innerText(), PATIENT)
      .not.toBe('甲');
    await leave(watched);
  });
});

describe('贴入比表长的一块', () => {
  it('先问再贴，表里什么都没变、没变红；加行贴入后一步撤回', async () => {
    const watched = await open();
    const { page } = watched;
    const cells = (await all(page)).length;
    const red = (): Promise<number> => page.locator('[aria-invalid], .m-refused').count();
    await page.locator('[data-cell="indicators.2.name"]').click();
    const block = Array.from({ length: 12 }, (_, at) => `质量${at}\t≥90%\t9${at % 10}\t1`);
    await paste(page, block.join('\r\n'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('表里现在什么都没有改').waitFor();
    expect(await red()).toBe(0);
    await dialog.getByRole('button', { name: '不贴' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await all(page)).length).toBe(cells);

    await page.locator('[data-cell="indicators.2.name"]').click();
    await paste(page, block.join('\r\n'));
    await dialog.getByRole('button', { name: '在“质量指标”下增加 10 行，全部贴入' }).click();
    await expect
      .poll(() => page.locator('[data-cell="indicators.13.name"]').innerText(), PATIENT)
      .toBe('质量11');
    expect(await red()).toBe(0);
    await page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(async () => (await all(page)).length, PATIENT).toBe(cells);
    expect(await red()).toBe(0);
    await leave(watched);
  });

  it('加不了行的，只贴能放下的几行', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('[data-cell="indicators.6.actual"]').click();
    await paste(page, Array.from({ length: 70 }, (_, at) => String(at + 20)).join('\n'));
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('heading').innerText()).toBe(
      '这一块有 70 行，从这一格往下只放得下 1 行',
    );
    await dialog.getByRole('button', { name: '只贴能放下的 1 行' }).click();
    await expect
      .poll(() => page.locator('[data-cell="indicators.6.actual"]').innerText(), PATIENT)
      .toBe('20');
    expect(await page.locator('[aria-invalid], .m-refused').count()).toBe(0);
    await leave(watched);
  });
});
