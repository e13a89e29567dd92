import type { Conflict } from '@mingjian/contract';
import { type CompiledPack, type IndexNode, isDecimalText, parseFigure } from '@mingjian/engine';
import {
  type IndexFact,
  type IndexWrite,
  appendIndexFacts,
  indexVersion,
  listIndexFacts,
} from '../db/index-facts.ts';
import { type PackLibrary, keepPack, requirePack } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { INDEX_FIELD_LABELS } from '../text/index-field-labels.ts';
import { type CommandContext, command } from './command.ts';
import { type YearPlace, requireYear } from './years.ts';

export type EditIndexInput = Readonly<{
  year: number;
  department: string | undefined;
  expectedVersion: number;
  edits: readonly IndexWrite[];
}>;

/** Answers items of a year's index, all or none. A stale version changes nothing and answers with both values. */
export const editIndex = (
  context: CommandContext,
  packs: PackLibrary,
  input: EditIndexInput,
): Promise<Readonly<{ departmentId: string; year: number }>> =>
  command(context, 'edit-index', input, async (scope) => {
    const place = await requireYear(scope, input.year, input.department);
    const pack = indexPack(packs, place);
    const standing = await listIndexFacts(scope, place);
    if (indexVersion(standing) !== input.expectedVersion) refuseStale(standing, input);
    const writes = input.edits.map((edit) => checked(pack, edit));
    const changes = await appendIndexFacts(
      scope,
      place,
      await keepPack(scope, pack, scope.now),
      standing,
      writes,
      { source: 'entered', evidence: null },
    );
    const reply = { departmentId: place.departmentId, year: place.year };
    if (changes.length === 0) return { reply, event: null };
    return {
      reply,
      event: {
        subject: place.departmentId,
        sentence: sentenceOf(place, writes),
        payload: { ...reply, changes },
      },
    };
  });

/** The pack that the year is assessed by, or a refusal that says why there is nothing to fill in. */
function indexPack(packs: PackLibrary, place: YearPlace): CompiledPack {
  if (place.packId === null)
    throw new ProblemRefused('PACK_UNKNOWN', `${place.year} 年度还没有定规则，没有指标可以填`, {
      where: 'year',
    });
  return requirePack(packs, place.packId);
}

/** Paths of all nodes of a pack's index, leaves apart, so that a mark is never entered for a heading. */
export function indexPaths(
  pack: CompiledPack,
): Readonly<{ leaves: ReadonlySet<string>; all: ReadonlySet<string> }> {
  const leaves = new Set<string>();
  const all = new Set<string>(['']);
  const walk = (nodes: readonly IndexNode[], above: string): void => {
    for (const node of nodes) {
      const path = above === '' ? node.name : `${above}/${node.name}`;
      all.add(path);
      if (node.children.length === 0) leaves.add(path);
      walk(node.children, path);
    }
  };
  walk(pack.index ?? [], '');
  return { leaves, all };
}

function checked(pack: CompiledPack, edit: IndexWrite): IndexWrite {
  const { leaves, all } = indexPaths(pack);
  const known = edit.measure === 'printed' ? all : leaves;
  if (!known.has(edit.path))
    throw new ProblemRefused(
      'INDEX_PATH_UNKNOWN',
      `“${pack.title}”没有可以填的指标“${edit.path}”；请刷新后重试`,
      { where: edit.path },
    );
  const value = edit.value === null || edit.value.trim() === '' ? null : edit.value.trim();
  const figure =
    edit.measure === 'judged' || edit.measure === 'required' || edit.measure === 'printed';
  if (value !== null && figure && !isDecimalText(value)) {
    const read = parseFigure(value);
    const hint = read.kind === 'number' ? `；是否为 ${read.value}？` : '；请填数字';
    throw new ProblemRefused(
      'SHEET_FIGURE_NOT_DECIMAL',
      `${labelOf(edit)}：“${value.slice(0, 40)}”不是规范的数字${hint}`,
      { where: edit.path },
    );
  }
  return { ...edit, value };
}

function refuseStale(standing: readonly IndexFact[], input: EditIndexInput): never {
  const conflicts = input.edits.map((edit): Conflict => {
    const fact = standing.find(
      ({ path, measure }) => path === edit.path && measure === edit.measure,
    );
    return {
      path: `${edit.path}·${edit.measure}`,
      yours: edit.value,
      theirs: fact?.value ?? null,
      changed: (fact?.version ?? 0) > input.expectedVersion,
      by: fact?.actor ?? null,
      at: fact?.recordedAt.toISOString() ?? null,
    };
  });
  const version = indexVersion(standing);
  throw new ProblemRefused(
    'INDEX_STALE',
    `指标体系已改到第 ${version} 版，您改的是第 ${input.expectedVersion} 版；双方的值都在下面，请选定后再保存`,
    { where: 'expectedVersion', conflicts, version },
  );
}

const labelOf = ({ path, measure }: IndexWrite): string =>
  `${path.split('/').at(-1) ?? ''}·${INDEX_FIELD_LABELS[measure]}`;

function sentenceOf(place: YearPlace, writes: readonly IndexWrite[]): string {
  const shown = writes.slice(0, 3).map((write) => `${labelOf(write)} → ${write.value ?? '空'}`);
  const rest = writes.length > 3 ? `等 ${writes.length} 处` : '';
  return `填报“${place.department}”${place.year} 年度指标体系：${shown.join('；')}${rest}`;
}
