import { ProblemError, type Problem } from '@mingjian/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSaver, type Refusal, type SaverPort } from './draft-saver.ts';

/** The smallest draft there is: named cells. */
type Cells = Readonly<Record<string, string>>;
type Edit = Readonly<{ path: string; value: string }>;
type Saved = Readonly<{ version: number }>;
type View = Readonly<{ version: number; cells: Cells }>;

const problem = (path: string, code = 'SHEET_INVALID'): Problem => ({
  type: 'about:blank',
  title: '内容不合要求',
  status: 422,
  detail: `${path}不能这样填`,
  code,
  where: path,
});

/** An office with one draft: a server that refuses the word 坏 in any cell, and can be out of reach. */
function office() {
  const server = { cells: {} as Cells, version: 1, sends: 0, isAway: false };
  const port: SaverPort<Cells, readonly Edit[], View, Saved, Edit> = {
    steps: (base, draft) => {
      const edits = Object.entries(draft)
        .filter(([path, value]) => base[path] !== value)
        .map(([path, value]) => ({ path, value }));
      return edits.length === 0 ? [] : [edits];
    },
    apply: (base, edits) =>
      edits.reduce((cells, { path, value }) => ({ ...cells, [path]: value }), base),
    send: async ({ step, version }) => {
      server.sends += 1;
      await Promise.resolve();
      if (server.isAway) throw new TypeError('Failed to fetch');
      const bad = step.find(({ value }) => value === '坏');
      if (bad) throw new ProblemError(problem(bad.path));
      if (version !== server.version) throw new ProblemError(problem('', 'STALE'));
      server.cells = port.apply(server.cells, step);
      server.version += 1;
      return { version: server.version };
    },
    fetch: async () => server,
    stale: 'STALE',
    setAside: (_, step, paths) => step.filter(({ path }) => paths.includes(path)),
    standsAt: (draft, { path, value }) => (draft[path] === value ? path : null),
    without: (base, draft, { path }) => ({ ...draft, [path]: base[path] ?? '' }),
  };
  const told: string[] = [];
  let refusals: readonly Refusal[] = [];
  const saver: DraftSaver<Cells, readonly Edit[], View, Saved, Edit> = new DraftSaver(
    port,
    { base: {}, version: 1, draft: {}, pending: null },
    {
      onUnsaved: () => told.push('unsaved'),
      onUnchanged: () => told.push('unchanged'),
      onSaving: () => told.push('saving'),
      onSaved: () => told.push('saved'),
      onOffline: () => told.push('offline'),
      // Whose cells differ is another test's matter; here both sides' cells are joined at once.
      onConflict: (_, mine, { cells, version }) =>
        saver.rebase(cells, version, { ...cells, ...mine }),
      onRefused: (next) => (refusals = next),
    },
  );
  return { server, saver, told, refusals: () => refusals };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('一格被拒', () => {
  it('别的照存；被拒的那一格留着，在它那里说', async () => {
    const { server, saver, refusals } = office();
    saver.want({ 名称: '坏' });
    await settle();
    saver.want({ 名称: '坏', 甲: '1' });
    await settle();
    saver.want({ 名称: '坏', 甲: '1', 乙: '2' });
    await settle();
    expect(server.cells).toMatchObject({ 甲: '1', 乙: '2' });
    expect(server.cells['名称'] ?? '').toBe('');
    expect(saver.unsaved).toBe(true);
    expect(refusals()).toEqual([{ path: '名称', message: '名称不能这样填' }]);
  });
  it('同一个请求里几格不好，好的也都存下', async () => {
    const { server, saver, refusals } = office();
    saver.want({ 甲: '坏', 乙: '2', 丙: '坏', 丁: '4' });
    await settle();
    expect(server.cells).toMatchObject({ 乙: '2', 丁: '4' });
    expect(refusals().map(({ path }) => path)).toEqual(['甲', '丙']);
  });
  it('改好了就存，话也收回', async () => {
    const { server, saver, refusals } = office();
    saver.want({ 名称: '坏', 甲: '1' });
    await settle();
    saver.want({ 名称: '好', 甲: '1' });
    await settle();
    expect(server.cells).toEqual({ 名称: '好', 甲: '1' });
    expect([saver.unsaved, refusals()]).toEqual([false, []]);
  });
  it('正送着就撤回了：没有欠着的，也说没有', async () => {
    const { saver, told, refusals } = office();
    saver.want({ 名称: '坏' });
    saver.want({});
    await settle();
    expect([saver.unsaved, told.at(-1), refusals()]).toEqual([false, 'unchanged', []]);
  });
  it('按保存再试一次，不会自己转个不停', async () => {
    const { server, saver } = office();
    saver.want({ 名称: '坏' });
    await settle();
    const { sends } = server;
    await saver.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sends).toBe(sends + 1);
  });
});

describe('别人先存了', () => {
  it('合得上的当时就合、当时就存，不等下一次填', async () => {
    const { server, saver } = office();
    server.cells = { 乙: '9' };
    server.version = 7;
    saver.want({ 甲: '1' });
    await settle();
    expect(server.cells).toEqual({ 甲: '1', 乙: '9' });
    expect(saver.unsaved).toBe(false);
  });
});

describe('离开了的稿子', () => {
  it('够不着时隔一会儿再试，够得着了就存下', async () => {
    const { server, saver, told } = office();
    server.isAway = true;
    await saver.close({ 甲: '1' });
    expect(told.at(-1)).toBe('offline');
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.cells).toEqual({ 甲: '1' });
    expect(told.at(-1)).toBe('saved');
  });
  it('别人接手后不再送，也不再说话', async () => {
    const { server, saver, told } = office();
    server.isAway = true;
    await saver.close({ 甲: '1' });
    saver.stop();
    const before = [server.sends, told.length];
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.sends, told.length]).toEqual(before);
  });
});
