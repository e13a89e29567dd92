import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings, startWorkbench, type Workbench } from '../testing/workbench-browser.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

/** Two cores serve everybody here; a slow answer is not a wrong one. */
const PATIENT = { timeout: 15_000 };

const year = (): string => `/d/${workbench.workspace.departments[0]?.id}/2024`;
const SCREENS = [
  { path: () => '/', heading: '2024 年度绩效' },
  { path: () => `${year()}/overview`, heading: '2024 年度绩效' },
  { path: () => `${year()}/projects`, heading: '项目资金' },
  {
    path: () => `${year()}/sheets/${workbench.rows[6]?.id}?at=indicators.1.score`,
    heading: '项目支出绩效自评表',
  },
  { path: () => `${year()}/summary`, heading: '绩效评价信息汇总表' },
  { path: () => `${year()}/audit`, heading: '核对报告' },
  { path: () => `${year()}/import`, heading: '导入数据' },
  { path: () => `${year()}/events`, heading: '操作留痕' },
];

describe('每一屏', () => {
  it.each(SCREENS)(
    '$heading：打得开，无障碍没有严重问题，不违反内容安全策略，不向外要东西',
    async ({ path, heading }) => {
      const { page, troubles, context } = await workbench.open(path());
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFindings(page)).toEqual([]);
      expect(troubles).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        1366,
      );
      await context.close();
    },
  );

  it('三问条在 1366×620 的窗口里不滚动就看得见', async () => {
    const { page, context } = await workbench.open(`${year()}/projects`);
    await page.setViewportSize({ width: 1366, height: 620 });
    const box = await page.getByRole('region', { name: '现在做什么' }).boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(170);
    await context.close();
  });
});

it('标题字体随程序带着，浏览器认得', async () => {
  const { page, context } = await workbench.open(`${year()}/overview`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
  });
  expect(faces).toEqual(['Mingjian Serif loaded']);
  await context.close();
});

describe('项目资金', () => {
  it('合计说出没有加进去的，筛选、查找和单位都写在地址里', async () => {
    const { page, context } = await workbench.open(`${year()}/projects`);
    const totals = page.locator('tfoot');
    await totals.waitFor();
    expect(await totals.innerText()).toContain('72.224336');
    expect(await totals.innerText()).toContain('208.269259');
    expect(await totals.innerText()).toContain('另缺 1 项');
    await page.getByRole('button', { name: /^追加/ }).click();
    await expect.poll(() => page.locator('tbody tr').count(), PATIENT).toBe(3);
    await page.getByRole('radio', { name: '元', exact: true }).check({ force: true });
    await expect.poll(() => totals.innerText(), PATIENT).toContain('317,000');
    await page.reload();
    await totals.waitFor();
    await expect.poll(() => page.locator('tbody tr').count(), PATIENT).toBe(3);
    await page.getByRole('searchbox').fill('[2023]53');
    await expect.poll(() => page.locator('tbody tr').count(), PATIENT).toBe(1);
    await context.close();
  });

  it('点表头排序，读屏也听得到次序', async () => {
    const { page, context } = await workbench.open(`${year()}/projects`);
    await page.getByRole('button', { name: '全年执行数 B' }).click();
    await page.getByRole('button', { name: '全年执行数 B' }).click();
    await page.locator('th[aria-sort=descending]').waitFor();
    expect(await page.locator('tbody tr').first().innerText()).toContain('16');
    await context.close();
  });

  it('小数点在一条竖线上', async () => {
    const { page, context } = await workbench.open(`${year()}/projects`);
    await page.locator('tfoot').waitFor();
    const points = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'tbody tr td:nth-child(6) .digits, tfoot td:nth-child(6) .digits',
        ),
      ].map((digits) => {
        const range = document.createRange();
        const node = digits.firstChild;
        if (!node) return 0;
        range.selectNodeContents(node);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
    expect(points.length).toBeGreaterThan(8);
    expect(Math.max(...points) - Math.min(...points)).toBeLessThanOrEqual(1);
    await context.close();
  });
});

describe('项目资金的列', () => {
  it('“列”里选哪些列、什么次序，刷新后还在；合计随筛选，执行率也随', async () => {
    const { page, troubles, context } = await workbench.open(`${year()}/projects`);
    const heads = () => page.locator('thead th').allInnerTexts();
    await page.locator('tfoot').waitFor();
    await page.getByRole('button', { name: '列', exact: true }).press('Enter');
    const saved = () => page.waitForResponse((reply) => reply.request().method() === 'PUT');
    for (const name of ['来源', '去向', '等级']) {
      const reply = saved();
      await page.getByRole('checkbox', { name, exact: true }).click();
      await reply;
    }
    const moved = saved();
    await page.getByRole('button', { name: '全年执行数 B左移' }).press('Enter');
    await moved;
    expect(await page.getByRole('checkbox', { name: /项目名称/ }).isDisabled()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await page.reload();
    await page.locator('tfoot').waitFor();
    await expect
      .poll(async () => (await heads()).map((text) => text.trim()), PATIENT)
      .toEqual([
        expect.stringContaining('序号'),
        '项目名称 / 文号',
        '项目资金（万元）',
        '自评',
        '还缺',
        '年初预算数',
        '全年执行数 B',
        '全年预算数 A',
        '未执行 A−B',
        'B/A %',
        '得分',
      ]);
    await page.getByRole('button', { name: /^差/ }).click();
    await expect.poll(() => page.locator('tbody tr').count(), PATIENT).toBe(2);
    await expect.poll(() => page.locator('tfoot').innerText(), PATIENT).toContain('0.00');
    await page.getByRole('button', { name: '列', exact: true }).click();
    const restored = saved();
    await page.getByRole('button', { name: '恢复原来的列' }).click();
    await restored;
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('信息汇总', () => {
  it('列序记得住，复制的块按列序、不带千分位', async () => {
    const { page, context } = await workbench.open(`${year()}/summary`);
    const saved = page.waitForResponse((reply) => reply.request().method() === 'PUT');
    await page.getByRole('button', { name: '自评得分左移' }).click();
    await saved;
    await page.reload();
    await expect
      .poll(() => page.locator('thead th').allInnerTexts(), PATIENT)
      .toEqual([
        '序号',
        '项目名称',
        '年初预算数\n（万元）',
        '全年预算数\n（万元）',
        '全年执行数\n（万元）',
        '自评得分',
        '执行率%',
        '等级',
      ]);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制表体' }).click();
    await page.getByText('已复制 9 行 8 列').waitFor();
    const block = await page.evaluate(() => navigator.clipboard.readText());
    expect(block.split(/\r?\n/)[6]?.split('\t')).toEqual([
      '7',
      '城镇居民基本医疗保险专项工作经费',
      '18',
      '18',
      '15.221636',
      '86.34',
      '84.56',
      '良',
    ]);
    await context.close();
  });
});

describe('地址与年度', () => {
  it.each(['0x7e8', '2e3', '1999', '二〇二四'])('%s 不是打开过的年度：没有这一页', async (odd) => {
    const { page, context } = await workbench.open(
      `/d/${workbench.workspace.departments[0]?.id}/${odd}/overview`,
    );
    await page.getByText('没有这一页').waitFor(PATIENT);
    await context.close();
  });

  it('只写到年度的地址去年度总览', async () => {
    const { page, context } = await workbench.open(year());
    await page.getByRole('heading', { level: 1, name: '2024 年度绩效' }).waitFor(PATIENT);
    await context.close();
  });

  it('已有年度时也看得见“新建年度”：说清楚会发生什么，建好就打开，原来的年度不动', async () => {
    const { page, troubles, context } = await workbench.open(`${year()}/overview`);
    await page.getByRole('button', { name: '新建年度' }).click();
    const dialog = page.getByRole('dialog');
    const words = dialog.getByText('已有的年度和里面的数都不变');
    await words.waitFor();
    // It opens from the blue header: its words must not stay white.
    expect(await words.evaluate((element) => getComputedStyle(element).color)).not.toBe(
      'rgb(255, 255, 255)',
    );
    expect(await dialog.getByLabel('年度', { exact: true }).inputValue()).toBe('2025');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '新建并打开' }).click();
    await page.getByRole('heading', { level: 1, name: '2025 年度绩效' }).waitFor(PATIENT);
    await page
      .getByRole('navigation', { name: '年度' })
      .getByRole('link', { name: /2024/ })
      .click();
    await page.getByRole('heading', { level: 1, name: '2024 年度绩效' }).waitFor(PATIENT);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
