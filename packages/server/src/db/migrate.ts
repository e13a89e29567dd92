import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { OperationRefused } from '../text/operation-refused.ts';
import type { Client } from './driver.ts';

/** A migration file with the checksum that freezes it once released. */
export type Migration = Readonly<{ name: string; sql: string; checksum: string }>;

const FOLDER = new URL('../../migrations/', import.meta.url);
// Two servers on one database must not migrate at the same time.
const MIGRATION_LOCK = 8_315_002;

/** Every migration in order. */
export async function listMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER))
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the schema up to date: forward only, each file in its own transaction together with its record.
 * `upTo` stops after that file (upgrade tests).
 */
export async function migrate(owner: Client, upTo?: string): Promise<readonly string[]> {
  await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await owner.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())',
    );
    const { rows } = await owner.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM schema_migration',
    );
    const migrations = await listMigrations();
    refuseStrangers(rows, migrations);
    const applied = new Set(rows.map((row) => row.name));
    const done: string[] = [];
    for (const migration of migrations) {
      if (upTo !== undefined && migration.name > upTo) break;
      if (applied.has(migration.name)) continue;
      await applyMigration(owner, migration);
      done.push(migration.name);
    }
    return done;
  } finally {
    await owner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function applyMigration(owner: Client, migration: Migration): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query(migration.sql);
    await owner.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

function refuseStrangers(
  applied: readonly { name: string; checksum: string }[],
  known: readonly Migration[],
): void {
  for (const { name, checksum } of applied) {
    const migration = known.find((candidate) => candidate.name === name);
    if (!migration) {
      throw new OperationRefused(
        `数据库由更新版本的明鉴建立（含 ${name}）；请用那个版本或更新的版本打开`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new OperationRefused(
        `数据库结构文件 ${name} 与建库时不同；请恢复原来的文件，改动应写在新的文件里`,
      );
    }
  }
}
