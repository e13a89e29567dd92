import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from './workbench-browser.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());

it('浏览器测试都在“Chromium 109”里跑：新方法没有，数组复制方法由程序补上', async () => {
  const { page, context } = await workbench.open('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const has = await page.evaluate(() => ({
    groupBy: 'groupBy' in Object,
    withResolvers: 'withResolvers' in Promise,
    union: 'union' in Set.prototype,
    iteratorMap: 'map' in [][Symbol.iterator](),
    toSorted: [2, 1].toSorted(),
    // A native method says so in its text.
    filledIn: !Array.prototype.toSorted.toString().includes('[native code]'),
  }));
  expect(has).toEqual({
    groupBy: false,
    withResolvers: false,
    union: false,
    iteratorMap: false,
    toSorted: [1, 2],
    filledIn: true,
  });
  await context.close();
});

it('用了更新的方法，测试就看得见（演练一次）', async () => {
  const { page, troubles, context } = await workbench.open('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => setTimeout(() => Object.groupBy([1], String)));
  await expect.poll(() => troubles.join()).toContain('groupBy is not a function');
  await context.close();
});
