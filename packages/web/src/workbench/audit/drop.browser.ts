import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  seriousFindings,
  startWorkbench,
  type Watched,
  type Workbench,
} from '../../testing/workbench-browser.ts';

let workbench: Workbench;
const folder = mkdtempSync(join(tmpdir(), 'mingjian-drop-'));
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workbench.stop();
});

const PATIENT = { timeout: 60_000 };
const REPORTS = join(import.meta.dirname, '../../../../documents/fixtures/reports');
const BROKEN = readFileSync(join(REPORTS, 'haitang-overall-broken.txt'), 'utf8');

const open = (): Promise<Watched> =>
  workbench.open(`/d/${workbench.workspace.departments[0]?.id}/2024/audit`);
const tabs = (page: Page): Promise<string[]> => page.locator('.file-name').allInnerTexts();
const allRead = (page: Page, count: number): Promise<void> =>
  expect
    .poll(async () => {
      const shown = await page.locator('.file-tab').allInnerTexts();
      return shown.length === count && shown.every((text) => !text.includes('读取中'));
    }, PATIENT)
    .toBe(true);

/** Files made in the page and dropped with a real DataTransfer, as a script-free hand would from a file manager. */
async function dropMade(page: Page, files: readonly (readonly [string, string])[]): Promise<void> {
  const data = await page.evaluateHandle((made) => {
    const transfer = new DataTransfer();
    for (const [name, text] of made) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  const area = page.locator('.audit-area');
  await area.dispatchEvent('dragover', { dataTransfer: data });
  await page.locator('.audit-area.over').waitFor(PATIENT);
  await area.dispatchEvent('drop', { dataTransfer: data });
}

/** Paths of this disk dropped by the browser itself, folders included. */
async function dropPaths(page: Page, ...files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
}

/** 收入支出决算总表 of one year: what it began with, took in, spent, and was left with. */
const accounts = (
  year: number,
  opening: string,
  income: string,
  spent: string,
  closing: string,
) => {
  const total = (Number(opening) + Number(income)).toFixed(2);
  return [
    `青沅县医疗保障局${year}年度部门决算`,
    '收入支出决算总表',
    '公开01表',
    '部门：青沅县医疗保障局\t金额单位：万元',
    '收入\t\t\t支出\t\t',
    '项目\t行次\t金额\t项目\t行次\t金额',
    '栏次\t\t1\t栏次\t\t2',
    `一、一般公共预算财政拨款收入\t1\t${income}\t八、社会保障和就业支出\t32\t0.00`,
    `\t2\t\t九、卫生健康支出\t33\t${spent}`,
    `本年收入合计\t27\t${income}\t本年支出合计\t58\t${spent}`,
    `使用非财政拨款结余\t28\t0.00\t结余分配\t59\t0.00`,
    `年初结转和结余\t29\t${opening}\t年末结转和结余\t60\t${closing}`,
    `总计\t31\t${total}\t总计\t62\t${total}`,
  ].join('\n');
};

describe('拖入文件', () => {
  it('真的拖放：几份一起，边框先亮，逐份读完', async () => {
    const { page, troubles, context } = await open();
    await page.getByText('把报告拖到这里').waitFor(PATIENT);
    await dropMade(page, [
      ['海棠.txt', BROKEN],
      ['平安.txt', readFileSync(join(REPORTS, 'wutong-carry-ok.txt'), 'utf8')],
    ]);
    await allRead(page, 2);
    expect(await tabs(page)).toEqual(['海棠.txt', '平安.txt']);
    expect(await page.locator('.audit-area.over').count()).toBe(0);
    expect(await page.locator('.doc-mark.filled').innerText()).toBe('107.2');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('几百处差错的文字：先列二百处，余下的再列，页面不卡', async () => {
    const { page, troubles, context } = await open();
    await page.getByText('把报告拖到这里').waitFor(PATIENT);
    const text =
      '2023年度本年收入合计1,000.00万元，其中：财政拨款收入900.00万元，占90%；事业收入100.00万元，占11%。\n'.repeat(
        250,
      );
    await dropMade(page, [['多.txt', text]]);
    await allRead(page, 1);
    const cards = page.locator('[data-finding]');
    await expect.poll(() => cards.count(), PATIENT).toBe(200);
    await page.getByRole('button', { name: /再列 \d+ 处/u }).click();
    await expect.poll(() => cards.count(), PATIENT).toBeGreaterThan(200);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('整个文件夹：里面的文件都读，读不了的类型说出个数', async () => {
    const year = join(folder, '2023年');
    mkdirSync(join(year, '附件'), { recursive: true });
    writeFileSync(join(year, '报告.txt'), BROKEN);
    writeFileSync(join(year, '附件', '说明.txt'), '本单位共有 3 个股室。');
    writeFileSync(join(year, '附件', '照片.jpg'), 'x');
    const { page, troubles, context } = await open();
    await page.getByText('把报告拖到这里').waitFor(PATIENT);
    await dropPaths(page, year);
    await allRead(page, 2);
    expect((await tabs(page)).toSorted()).toEqual(['报告.txt', '说明.txt'].toSorted());
    await page.getByText('另有 1 个文件不是能读的类型，没有读').waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('刷新以后文件还在，不用再拖；清除以后刷新也没有', async () => {
    const { page, troubles, context } = await open();
    await dropMade(page, [
      ['海棠.txt', BROKEN],
      ['短.txt', '本单位共有 3 个股室。'],
    ]);
    await allRead(page, 2);
    await page.reload();
    await allRead(page, 2);
    expect(await tabs(page)).toEqual(['海棠.txt', '短.txt']);
    expect(await page.locator('.doc-mark.filled').innerText()).toBe('107.2');
    await page.getByRole('button', { name: '拿掉 短.txt' }).click();
    await page.reload();
    await allRead(page, 1);
    await page.getByRole('button', { name: '清除' }).click();
    await page.getByText('把报告拖到这里').waitFor(PATIENT);
    await page.getByText('刷新页面还在，按“清除”就不留').waitFor(PATIENT);
    await page.reload();
    await page.getByText('把报告拖到这里').waitFor(PATIENT);
    // What would be read again shows itself within a moment.
    await page.waitForTimeout(500);
    expect(await page.locator('.file-tab').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('两年的决算：年初与上年年末不衔接，两份文件里都说，点到另一份', async () => {
    const { page, troubles, context } = await open();
    await dropMade(page, [
      ['2023决算.txt', accounts(2023, '10.00', '100.00', '98.00', '12.00')],
      ['2024决算.txt', accounts(2024, '15.00', '110.00', '120.00', '5.00')],
    ]);
    await allRead(page, 2);
    for (const [file, other] of [
      ['2023决算.txt', '2024决算.txt'],
      ['2024决算.txt', '2023决算.txt'],
    ] as const) {
      await page.locator('.file-tab', { hasText: file }).getByRole('button').first().click();
      const line = page.locator('.finding-line', { hasText: `与${other}对照` });
      await line.waitFor(PATIENT);
      expect(await line.innerText()).toContain('15.00');
      expect(await line.innerText()).toMatch(/12(?:\.00)?/u);
    }
    if ((await page.locator('.finding.open').count()) === 0)
      await page.locator('.finding-line', { hasText: '与2023决算.txt对照' }).click();
    await page.locator('.finding.open .tape-place').first().click();
    await expect
      .poll(() => page.locator('.file-tab.current').innerText(), PATIENT)
      .toContain('2023');
    expect(await seriousFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
