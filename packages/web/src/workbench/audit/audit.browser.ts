import { readFileSync, statSync } from 'node:fs';
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
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

/** Two cores serve everybody here; a slow answer is not a wrong one. */
const PATIENT = { timeout: 60_000 };
const FIXTURES = join(import.meta.dirname, '../../../../documents/fixtures');

const open = (): Promise<Watched> =>
  workbench.open(`/d/${workbench.workspace.departments[0]?.id}/2024/audit`);
const drop = (page: Page, ...files: readonly (readonly [string, Buffer])[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles(
      files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })),
    );
const fixture = (path: string): readonly [string, Buffer] => [
  path.split('/').at(-1) ?? path,
  readFileSync(join(FIXTURES, path)),
];
const read = (page: Page): Promise<void> => page.locator('.doc-paper').waitFor(PATIENT);

describe('核对报告', () => {
  it('文本报告：证明打开着，数字标在文件里，点哪边都到另一边', async () => {
    const { page, troubles, context } = await open();
    await page.getByText('把报告拖到这里').waitFor(PATIENT);
    expect(await page.getByText('文件不出本机').count()).toBeGreaterThan(0);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await drop(page, fixture('reports/haitang-overall-broken.txt'));
    await read(page);
    const tab = page.getByRole('tab', { name: /相互矛盾/ });
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    const claim = page.locator('.finding.open .finding-claim');
    expect(await claim.innerText()).toContain('107.2');
    expect(await page.locator('.finding.open').innerText()).toContain('63.0 ＞ 0.15');
    expect(await page.locator('.doc-mark.filled').innerText()).toBe('107.2');
    expect(await page.locator('.doc-mark.part').allInnerTexts()).toEqual(['2,150.6①', '1,980.4②']);

    await page.locator('.finding-line', { hasText: '91.35' }).click();
    await expect.poll(() => page.locator('.doc-mark.filled').innerText()).toBe('91.35');
    expect(await page.locator('.finding.open').count()).toBe(1);
    await page.locator('.doc-mark.quiet', { hasText: '107.2' }).click();
    await expect.poll(() => claim.innerText()).toContain('107.2');
    expect(await seriousFindings(page)).toEqual([]);
    expect(sent).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('写下的说明存在本机，随核对意见导出；再拖入还在', async () => {
    const { page, troubles, context } = await open();
    await drop(page, fixture('reports/chenghu-health-broken.txt'));
    await read(page);
    await page.getByRole('button', { name: '写说明' }).click();
    await page.getByRole('textbox', { name: '说明' }).fill('凭证第12号为1.22万元，印时颠倒。');
    await page.reload();
    await page.getByText('已说明', { exact: true }).waitFor(PATIENT);
    await page.getByRole('button', { name: '改说明' }).click();
    await page.getByRole('textbox', { name: '说明' }).fill('别的话');
    await page.getByRole('button', { name: '不写了' }).click();
    await page.getByText('凭证第12号为1.22万元，印时颠倒。').waitFor();
    await page.getByText('已说明', { exact: true }).waitFor(PATIENT);

    const json = page.waitForEvent('download', PATIENT);
    await page.getByRole('button', { name: '导出核对意见' }).click();
    await page.getByRole('menuitem', { name: /JSON/ }).click();
    const result = JSON.parse(readFileSync(await (await json).path(), 'utf8')) as {
      contract: string;
      findings: { explanation?: string }[];
    };
    expect(result.contract).toBe('1');
    expect(result.findings[0]?.explanation).toBe('凭证第12号为1.22万元，印时颠倒。');

    const pdf = page.waitForEvent('download', { timeout: 120_000 });
    await page.getByRole('button', { name: '导出核对意见' }).click();
    await page.getByRole('menuitem', { name: /PDF/ }).click();
    expect(statSync(await (await pdf).path()).size).toBeGreaterThan(10_000);

    await page.getByRole('button', { name: '清除' }).click();
    await drop(page, fixture('reports/chenghu-health-broken.txt'));
    await page.getByText('已说明', { exact: true }).waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('打印证明：纸上只有这一条，打开着', async () => {
    const { page, context } = await open();
    await drop(page, fixture('reports/haitang-overall-broken.txt'));
    await read(page);
    await page.evaluate(() => {
      // A headless browser has no print dialog; what would be on paper is looked at instead.
      globalThis.print = () => undefined;
    });
    await page.getByRole('button', { name: '打印证明' }).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.print-sheet');
    await expect.poll(() => sheet.isVisible(), PATIENT).toBe(true);
    expect(await page.locator('.print-sheet .finding').count()).toBe(1);
    expect(await sheet.innerText()).toContain('107.2');
    expect(await page.locator('.doc').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => sheet.count(), PATIENT).toBe(0);
    await context.close();
  });

  it('姓名和电话遮盖，页面里没有那些字', async () => {
    const { page, context } = await open();
    await drop(page, fixture('reports/songhe-privacy.txt'));
    await read(page);
    expect(await page.locator('.covered').count()).toBe(4);
    const source = await page.content();
    for (const word of ['霍明渠', '祝小茵', '6123456', '岑远帆'])
      expect(source).not.toContain(word);
    await context.close();
  });

  it('Word、PDF、Excel 一起拖入：各是一页，表是表，合并照旧', async () => {
    const { page, troubles, context } = await open();
    await drop(
      page,
      fixture('sample-libreoffice.docx'),
      fixture('sample-libreoffice.pdf'),
      fixture('workbook-libreoffice.xlsx'),
    );
    await expect
      .poll(() => page.locator('.file-tab').allInnerTexts(), PATIENT)
      .toSatisfy(
        (tabs: string[]) => tabs.length === 3 && tabs.every((tab) => !tab.includes('读取中')),
      );
    await read(page);
    expect(await page.locator('.doc-grid td[colspan="2"]').count()).toBeGreaterThan(0);
    await page.getByTitle('sample-libreoffice.pdf').first().click();
    await page.getByText('第 1 页', { exact: true }).waitFor(PATIENT);
    expect(await page.locator('.doc-grid td.figure').first().innerText()).toBe('411.87');
    await page.getByTitle('workbook-libreoffice.xlsx').first().click();
    await page.getByText('工作表“收支”').waitFor(PATIENT);
    expect(await seriousFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('一个数也没有核对的文件：不说可以放心，不说相符，说没有可核对的数', async () => {
    const { page, troubles, context } = await open();
    await drop(page, [
      '工作总结.txt',
      Buffer.from('工作总结\n本单位认真开展各项工作，成效明显。\n'),
    ]);
    await read(page);
    await page.locator('.file-tab', { hasText: '没有可核对的数' }).waitFor(PATIENT);
    expect(await page.locator('.findings-none').innerText()).toContain('没有可核对的数');
    const shown = await page.locator('body').innerText();
    expect(shown).not.toMatch(/可以放心|相符|没有相互矛盾/u);
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.locator('.print-sheet').innerText(), PATIENT)
      .toContain('没有发现不等于没有问题');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    // Where something was checked and held, that may be said.
    await drop(page, fixture('reports/lutang-budget-gap.txt'));
    await page.getByText('可以放心').waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('读不了的文件各说一句话，别的文件照读', async () => {
    const { page, troubles, context } = await open();
    await drop(
      page,
      ['旧表.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
      ['空.txt', Buffer.alloc(0)],
      fixture('locked-libreoffice.pdf'),
      ['断.docx', readFileSync(join(FIXTURES, 'sample-libreoffice.docx')).subarray(0, 4000)],
      fixture('reports/wutong-carry-ok.txt'),
    );
    await expect.poll(() => page.locator('.file-failed').count(), PATIENT).toBe(4);
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText(), PATIENT).toContain('旧表.xls');
    for (const [tab, says] of [
      ['空.txt', '是空文件'],
      ['locked', '设有打开密码'],
      ['断.docx', '断.docx'],
    ] as const) {
      await page.locator('.file-tab', { hasText: tab }).getByRole('button').first().click();
      await expect.poll(() => alert.innerText(), PATIENT).toContain(says);
    }
    await page.locator('.file-tab', { hasText: 'wutong' }).getByRole('button').first().click();
    await read(page);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('六十页的 PDF：看得见进度，读完跳到矛盾所在的一页，翻页不卡', async () => {
    const { page, troubles, context } = await open();
    await drop(page, fixture('sixty-pages-libreoffice.pdf'));
    await page.getByText(/已读 \d+ \/ 60 页/).waitFor(PATIENT);
    await read(page);
    await expect.poll(() => page.locator('.doc-mark.filled').count(), PATIENT).toBe(1);
    const box = await page.locator('.doc-mark.filled').boundingBox();
    expect(box?.y ?? 0).toBeGreaterThan(150);
    expect(box?.y ?? 999).toBeLessThan(768);
    expect(await page.locator('.finding.open').innerText()).toContain('65.89');
    // Not everything is drawn at once, and the last page is there when one scrolls to it.
    expect(await page.getByText('第 60 页', { exact: true }).count()).toBe(0);
    await expect
      .poll(async () => {
        await page.evaluate(() => {
          const paper = document.querySelector('.doc-paper');
          if (paper) paper.scrollTop = paper.scrollHeight;
        });
        return page.getByText('第 60 页', { exact: true }).count();
      }, PATIENT)
      .toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('取消：马上停下，说没有读完，可以再读', async () => {
    const { page, troubles, context } = await open();
    await drop(page, fixture('sixty-pages-libreoffice.pdf'));
    // The button stands from the first moment; on a busy machine the count may be past before one has seen it.
    await page.getByRole('button', { name: '取消' }).click(PATIENT);
    await page.getByText('已取消，没有读完').waitFor(PATIENT);
    await page.getByRole('button', { name: '再读一次' }).click();
    await read(page);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('只用键盘：选结论、打开一条、写说明、关上', async () => {
    const { page, context } = await open();
    await drop(page, fixture('reports/haitang-overall-broken.txt'));
    await read(page);
    // From the last button above the document one key leads past all of it.
    await page.getByRole('button', { name: '从第 1 处看起' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('tone-contradiction');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tone-explain');
    await page.keyboard.press('ArrowLeft');
    const lines = page.locator('.finding h3 .finding-line');
    for (let steps = 0; steps < 30; steps += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (text.includes('91.35')) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.doc-mark.filled').innerText()).toBe('91.35');
    expect(await lines.nth(1).getAttribute('aria-expanded')).toBe('true');
    for (let steps = 0; steps < 30; steps += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (text === '写说明') break;
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('四项得分以评分表为准');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.explained').innerText())
      .toContain('四项得分以评分表为准');
    await context.close();
  });
});
