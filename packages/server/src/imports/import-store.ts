import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportPreview, ImportResult } from '@mingjian/contract';
import type { CellCorrection } from '@mingjian/documents/read';
import type { CommandContext } from '../commands/command.ts';
import { type ImportSheetsInput, importSheets } from '../commands/import-sheets.ts';
import { newId } from '../commands/sheet-rows.ts';
import { type Scope, inTenant } from '../db/database.ts';
import type { Upload } from '../http/upload.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { type HeaderMapping, readMappings, rememberMappings } from './header-mappings.ts';
import { presentImport } from './present-import.ts';
import type { ImportRequest, ReadImport } from './read-import.ts';
import { refuseExisting, refuseProblems, refuseStale } from './refuse-import.ts';
import { closeImportWorker, runImportWorker } from './run-import-worker.ts';
import { listYears } from '../commands/years.ts';

type Defaults = Readonly<{ year?: number; department?: string }>;

/** What lies beside an upload. */
type Meta = Readonly<{
  name: string;
  defaults: Defaults;
  corrections?: readonly CellCorrection[];
  /** Versions of the stored sheets that the last preview showed, by id. */
  previewed?: Readonly<Record<string, number>>;
}>;

/** Uploaded files that wait for their commit. Nothing of them is in the database before. */
export type ImportStore = Readonly<{
  close: () => Promise<void>;
  receive: (context: CommandContext, upload: Upload, defaults: Defaults) => Promise<ImportPreview>;
  /** Reads again, with these cells put right from now on. */
  preview: (
    context: CommandContext,
    id: string,
    corrections: readonly CellCorrection[],
  ) => Promise<ImportPreview>;
  commit: (
    context: CommandContext,
    id: string,
    choice: Readonly<{ existing: 'refuse' | 'replace'; confirmed: boolean }>,
  ) => Promise<ImportResult>;
  remember: (
    context: CommandContext,
    mappings: readonly HeaderMapping[],
  ) => Promise<Readonly<{ mappings: readonly HeaderMapping[] }>>;
}>;

/** The largest upload; checked while it streams to disk. */
export const UPLOAD_LIMIT = 50 * 1024 * 1024;
const KEEP_MS = 24 * 3600 * 1000;

/** Makes the store; uploads lie below `directory` until a day has passed. */
export async function createImportStore(
  directory: string,
  packs: PackLibrary,
  now: () => Date,
): Promise<ImportStore> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await dropOldUploads(directory, now());

  const readAgain = async (
    context: CommandContext,
    id: string,
    corrections: readonly CellCorrection[],
  ) => {
    const folder = join(directory, id);
    const meta = await readFile(join(folder, 'meta.json'), 'utf8').catch(() => null);
    if (meta === null)
      throw new ProblemRefused('IMPORT_UNKNOWN', '没有这次导入，或已过期；请重新选择文件', {
        where: 'id',
      });
    // Written by receive() and below.
    const kept = JSON.parse(meta) as Meta;
    const merged = new Map(
      [...(kept.corrections ?? []), ...corrections].map((each) => [each.cell, each]),
    );
    const next: Meta = { ...kept, corrections: [...merged.values()] };
    const read = await readUpload(context, packs, join(folder, 'source'), next);
    return { meta: next, read, corrected: merged.size };
  };

  const present = async (context: CommandContext, id: string, meta: Meta, read: ReadImport) => {
    const opened = await inTenant(context.app, context.tenant, (scope) =>
      openedPlace(scope, meta.defaults),
    );
    return presentImport(context, packs, id, meta.name, read, opened);
  };

  /** Shows it to a person and keeps what that person has seen. */
  const show = async (context: CommandContext, id: string, meta: Meta, read: ReadImport) => {
    const preview = await present(context, id, meta, read);
    const seen = preview.sheets.flatMap(({ existing }) =>
      existing === null ? [] : [[existing.id, existing.version] as const],
    );
    const kept: Meta = { ...meta, previewed: Object.fromEntries(seen) };
    await writeFile(join(directory, id, 'meta.json'), JSON.stringify(kept));
    return preview;
  };

  return {
    close: closeImportWorker,
    receive: async (context, upload, defaults) => {
      const id = newId('i');
      const name = basename(upload.name).slice(0, 200) || 'file';
      const folder = join(directory, id);
      await mkdir(folder, { mode: 0o700 });
      try {
        await save(upload, join(folder, 'source'), name);
        const read = await readUpload(context, packs, join(folder, 'source'), { name, defaults });
        return await show(context, id, { name, defaults }, read);
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    },
    preview: async (context, id, corrections) => {
      const { meta, read } = await readAgain(context, id, corrections);
      return show(context, id, meta, read);
    },
    commit: async (context, id, choice) => {
      const { meta, read, corrected } = await readAgain(context, id, []);
      const { name, previewed = {} } = meta;
      const preview = await present(context, id, meta, read);
      const check = (): void => {
        if (choice.existing === 'replace') refuseStale(preview, read, previewed);
        refuseProblems(preview, choice.confirmed);
        if (choice.existing === 'refuse') refuseExisting(preview, read);
      };
      const input: ImportSheetsInput = {
        // The log says that the file and what was saved differ, and in how many cells.
        from: corrected > 0 ? `${name}（预览时改了 ${corrected} 格）` : name,
        sheets: read.sheets,
        existing: choice.existing,
        source: 'read',
        mentions: read.mentions,
        previewed,
      };
      return importSheets(context, packs, input, check);
    },
    remember: (context, mappings) => rememberMappings(context, mappings),
  };
}

/** Streams the upload to disk and stops at the limit; the rest is never read. */
async function save(upload: Upload, path: string, name: string): Promise<void> {
  const stop = new AbortController();
  upload.stream.once('limit', () => stop.abort());
  try {
    await pipeline(upload.stream, createWriteStream(path), { signal: stop.signal });
  } catch (error) {
    if (stop.signal.aborted || upload.stream.truncated) throw tooLarge(name);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC')
      throw new ProblemRefused(
        'SERVER_BUSY',
        '数据目录所在的磁盘已满，文件没有收下；请清理后再导入',
      );
    throw new ProblemRefused('REQUEST_INVALID', `“${name}”没有传完，没有保存；请重新选择文件`, {
      where: 'file',
    });
  }
  if (upload.stream.truncated) throw tooLarge(name);
}

/** The sentence for a file beyond the limit. */
export const tooLarge = (name: string): ProblemRefused =>
  new ProblemRefused(
    'REQUEST_TOO_LARGE',
    `“${name}”超过 ${UPLOAD_LIMIT / 1024 / 1024} MB，没有保存；请拆成几个文件，或删去图片和无关的工作表后再导入`,
    { where: 'file' },
  );

/** The department and year that the file is imported from; null when a script names none. */
async function openedPlace(scope: Scope, { year, department }: Defaults) {
  if (year === undefined || department === undefined) return null;
  const places = await listYears(scope);
  return places.find((place) => place.departmentId === department && place.year === year) ?? null;
}

/** What 预算执行率 weighs under each installed pack. */
const executionWeights = (packs: PackLibrary): Readonly<Record<string, string>> =>
  Object.fromEntries(
    packs.list().flatMap(({ id, sheet }) => (sheet ? [[id, sheet.execution.weight]] : [])),
  );

async function readUpload(
  context: CommandContext,
  packs: PackLibrary,
  path: string,
  { name, defaults, corrections = [] }: Meta,
): Promise<ReadImport> {
  const request = await inTenant(
    context.app,
    context.tenant,
    async (scope): Promise<ImportRequest> => {
      const years = await listYears(scope);
      const place = years.find(
        (year) =>
          (defaults.department === undefined || year.departmentId === defaults.department) &&
          (defaults.year === undefined || year.year === defaults.year),
      );
      return {
        path,
        name,
        corrections,
        executionWeights: executionWeights(packs),
        mapping: await readMappings(scope),
        defaults: {
          ...(defaults.year === undefined ? {} : { year: defaults.year }),
          ...(place ? { department: place.department } : {}),
          ...(place?.packId ? { pack: place.packId } : {}),
        },
      };
    },
  );
  const reply = await runImportWorker(request);
  if ('unreadable' in reply)
    throw new ProblemRefused('IMPORT_UNREADABLE', reply.unreadable, { where: 'file' });
  return reply.read;
}

async function dropOldUploads(directory: string, now: Date): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (now.getTime() - (await stat(path)).mtimeMs > KEEP_MS)
      await rm(path, { recursive: true, force: true });
  }
}
