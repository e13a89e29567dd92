import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { listMigrations } from './migrate.ts';

describe('数据库结构文件', () => {
  it('已发布的文件不改：校验值与登记的一致', async () => {
    const recorded = JSON.parse(
      await readFile(new URL('../../migrations/checksums.json', import.meta.url), 'utf8'),
    );
    const actual = Object.fromEntries(
      (await listMigrations()).map(({ name, checksum }) => [name, checksum]),
    );
    expect(actual).toEqual(recorded);
  });

  it('编号连续，每个文件先说明做什么和怎样撤回', async () => {
    const migrations = await listMigrations();
    expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(
      migrations.map((_, index) => index + 1),
    );
    for (const { sql } of migrations) {
      expect(sql.startsWith('-- ')).toBe(true);
      expect(sql).toMatch(/^-- Undo: /m);
    }
  });
});
