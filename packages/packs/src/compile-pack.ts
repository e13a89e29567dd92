import {
  type CompiledPack,
  type PackSource,
  type Result,
  fail,
  ok,
  packHash,
} from '@mingjian/engine';
import { readCitations } from './citations.ts';
import { compileIndex } from './compile-index.ts';
import { compileGrades, compileRounding, compileSheet } from './compile-sheet.ts';
import { lintPack } from './lint-pack.ts';
import { type PackFault, SourceReader } from './source-reader.ts';
import { readYaml } from './yaml-source.ts';

function compileSources(reader: SourceReader): Readonly<Record<string, PackSource>> {
  return Object.fromEntries(
    reader
      .object('sources')
      .entries()
      .map(([key, source]) => {
        const compiled: PackSource = {
          title: source.text('title'),
          issuer: source.optionalText('issuer'),
          number: source.optionalText('number'),
          seen: source.choice('seen', ['read', 'in-part', 'not-seen']),
          note: source.optionalText('note'),
        };
        source.finish();
        return [key, compiled] as const;
      }),
  );
}

function compileEffective(reader: SourceReader): CompiledPack['effective'] {
  const effective = reader.object('effective');
  const compiled = { from: effective.text('from'), until: effective.optionalText('until') };
  effective.finish();
  for (const date of [compiled.from, compiled.until])
    if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date))
      effective.fault('', `日期要写成 2024-01-01：${date}`);
  if (compiled.until !== null && compiled.until < compiled.from)
    effective.fault('until', '结束日期早于开始日期');
  return compiled;
}

function compileOverall(
  reader: SourceReader,
  sources: Readonly<Record<string, PackSource>>,
): Pick<CompiledPack, 'notApplicable' | 'grades' | 'rounding'> {
  const rule = reader.has('notApplicable') ? reader.object('notApplicable') : null;
  const compiled = {
    ...(rule === null
      ? {}
      : {
          notApplicable: {
            treatment: rule.choice('treatment', ['refuse', 'full']),
            cite: readCitations(rule, sources),
          },
        }),
    ...(reader.has('grades') ? { grades: compileGrades(reader, sources) } : {}),
    ...(reader.has('rounding') ? { rounding: compileRounding(reader, sources) } : {}),
  };
  rule?.finish();
  return compiled;
}

function compile(reader: SourceReader): Omit<CompiledPack, 'hash'> {
  const sources = compileSources(reader);
  const subject = reader.choice('subject', [
    'project-sheet',
    'department-overall',
    'work-assessment',
  ]);
  const sheet = subject === 'project-sheet' ? compileSheet(reader, sources) : null;
  return {
    id: reader.text('pack'),
    title: reader.text('title'),
    place: reader.text('place'),
    effective: compileEffective(reader),
    supersedes: reader.optionalText('supersedes'),
    status: reader.choice('status', ['draft', 'released']),
    sources,
    subject,
    sheet,
    index: sheet === null ? compileIndex(reader, sources) : null,
    ...(sheet === null ? compileOverall(reader, sources) : {}),
  };
}

/** YAML text to a compiled pack with its hash, or every fault with its path. Nothing half-right is returned. */
export function compilePack(text: string): Result<CompiledPack, readonly PackFault[]> {
  const source = readYaml(text);
  if (source.faults.length > 0) return fail(source.faults);
  const faults: PackFault[] = [];
  const reader = new SourceReader(source.value, 'pack', faults);
  const data = compile(reader);
  reader.finish();
  if (faults.length > 0) return fail(faults);
  const found = lintPack(data);
  if (found.length > 0) return fail(found);
  return ok({ ...data, hash: packHash(data) });
}
