import type { TableLine } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import { bestMatch } from '../repair/similarity.ts';

type Label = Readonly<{ key: string; lines: readonly TableLine[] }>;

/**
 * Matches printed labels to the lines of a form, top to bottom. The same words can name two lines (一般公共预算财政拨款 as income
 * and inside the opening balance): the first use takes the first line, the next use the next.
 */
export class LineMatcher {
  private readonly labels: readonly Label[];
  private readonly order: ReadonlyMap<string, number>;
  private readonly used = new Set<string>();
  private last = -1;

  constructor(lines: readonly TableLine[], side: TableLine['side']) {
    const own = lines.filter((line) => line.side === side);
    const byLabel = new Map<string, TableLine[]>();
    for (const line of own)
      for (const text of [line.label, ...(line.aliases ?? [])]) {
        const key = labelKey(text);
        const group = byLabel.get(key) ?? [];
        if (!group.includes(line)) group.push(line);
        byLabel.set(key, group);
      }
    this.labels = [...byLabel].map(([key, group]) => ({ key, lines: group }));
    this.order = new Map(own.map((line, index) => [line.key, index]));
  }

  /** The line that a cell's text names, or null. A line is given once. */
  match(text: string): TableLine | null {
    const key = labelKey(text).replace(/\d{1,3}$/u, '');
    if (!/\p{Script=Han}{2}/u.test(key)) return null;
    const label = bestMatch(key, this.labels, (each) => [each.key], 0.8);
    const free = label?.lines.filter((line) => !this.used.has(line.key)) ?? [];
    const at = (line: TableLine): number => this.order.get(line.key) ?? 0;
    const line = free.find((each) => at(each) > this.last) ?? free[0];
    if (!line) return null;
    this.used.add(line.key);
    this.last = Math.max(this.last, at(line));
    return line;
  }
}
