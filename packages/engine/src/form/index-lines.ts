import { exact, sum } from '../number/exact.ts';
import { formatTrimmed } from '../number/round.ts';
import type { CompiledPack, IndexNode } from '../pack/compiled-pack.ts';
import {
  type IndexAnswer,
  type ScoredIndex,
  type ScoredNode,
  scoreIndex,
} from '../scoring/score-index.ts';

/**
 * What is said about the items of an index, by their path; '' is the whole. Nothing said is absent or null.
 * @term 考核填报
 */
export type IndexItems = Readonly<
  Record<
    string,
    Readonly<{
      actual?: string | null;
      required?: string | null;
      judged?: string | null;
      reason?: string | null;
      /** 不涉及 when it is so. */
      notApplicable?: string | null;
      /** The mark that a published report prints. */
      printed?: string | null;
    }>
  >
>;

/** An item or heading of the index: its rules beside its score. @term 考核得分 */
export type IndexEntry = Readonly<{ node: IndexNode; scored: ScoredNode }>;

/** One row of the table: the headings that begin on it, its item, and the printed mark that begins on it. @term 指标体系 */
export type IndexLine = Readonly<{
  headings: readonly Readonly<{ entry: IndexEntry; rows: number }>[];
  leaf: IndexEntry;
  /** How many columns the item's name takes, so that a short branch fills its row. */
  columns: number;
  /** The mark a report prints for this item or for a heading that begins here; `rows` is how far it reaches. */
  printed: Readonly<{ path: string; value: string | null; rows: number }> | null;
}>;

/** Answers as the engine takes them. */
export function answersOf(items: IndexItems): Readonly<Record<string, IndexAnswer>> {
  return Object.fromEntries(
    Object.entries(items).map(([path, { actual, required, judged, reason, notApplicable }]) => [
      path,
      {
        actual: actual ?? null,
        required: required ?? null,
        judged: judged ?? null,
        reason: reason ?? null,
        notApplicable: notApplicable === '不涉及',
      },
    ]),
  );
}

/** The index scored from what is answered; null for a pack without one. */
export const scoredIndexOf = (pack: CompiledPack, items: IndexItems): ScoredIndex | null =>
  pack.index === null ? null : scoreIndex(answersOf(items), pack);

const pairs = (nodes: readonly IndexNode[], scored: readonly ScoredNode[]): IndexEntry[] =>
  nodes.flatMap((node, at) => {
    const one = scored[at];
    return one ? [{ node, scored: one }] : [];
  });
const below = ({ node, scored }: IndexEntry): IndexEntry[] => pairs(node.children, scored.children);
const depthOf = (entry: IndexEntry): number =>
  1 + Math.max(0, ...below(entry).map((child) => depthOf(child)));
const leafCount = (entry: IndexEntry): number => {
  const children = below(entry);
  return children.length === 0 ? 1 : children.reduce((count, child) => count + leafCount(child), 0);
};

/** The rows of the table on screen and in print, with their spans, and how many columns of names there are. */
export function indexLines(
  pack: CompiledPack,
  index: ScoredIndex,
  items: IndexItems,
): Readonly<{ depth: number; lines: readonly IndexLine[] }> {
  const roots = pairs(pack.index ?? [], index.nodes);
  const depth = Math.max(1, ...roots.map((root) => depthOf(root)));
  const lines: IndexLine[] = [];
  const walk = (
    entry: IndexEntry,
    headings: IndexLine['headings'],
    level: number,
    printed: IndexLine['printed'],
    covered: boolean,
  ): void => {
    const own = items[entry.scored.path]?.printed;
    const mark =
      own === undefined || covered
        ? printed
        : { path: entry.scored.path, value: own, rows: leafCount(entry) };
    const isCovered = covered || own !== undefined;
    const children = below(entry);
    if (children.length === 0) {
      const none = { path: entry.scored.path, value: null, rows: 1 };
      const shown = isCovered ? mark : none;
      lines.push({ headings, leaf: entry, columns: depth - level, printed: shown });
      return;
    }
    const heading = { entry, rows: leafCount(entry) };
    for (const [at, child] of children.entries())
      walk(
        child,
        at === 0 ? [...headings, heading] : [],
        level + 1,
        at === 0 ? mark : null,
        isCovered,
      );
  };
  for (const root of roots) walk(root, [], 0, null, false);
  return { depth, lines };
}

/** The printed marks of the parts added up; null when the report prints none. */
export function printedSum(items: IndexItems): string | null {
  const marks = Object.entries(items).flatMap(([path, { printed }]) =>
    path === '' || typeof printed !== 'string' ? [] : [exact(printed)],
  );
  return marks.length === 0 ? null : formatTrimmed(sum(marks), 6);
}
