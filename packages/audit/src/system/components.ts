import type { LinearRow } from './linear-row.ts';

/** Rows that share numbers, directly or through others, solved together; the rest need not meet. */
export function components(rows: readonly LinearRow[]): LinearRow[][] {
  const parent = new Map<string, string>();
  const find = (fact: string): string => {
    let root = fact;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    for (let at = fact; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { facts } of rows) {
    const [first] = facts;
    if (first === undefined) continue;
    for (const fact of facts) {
      if (!parent.has(fact)) parent.set(fact, fact);
      const left = find(fact);
      if (!parent.has(first)) parent.set(first, first);
      parent.set(left, find(first));
    }
  }
  const groups = new Map<string, LinearRow[]>();
  for (const row of rows) {
    const [first] = row.facts;
    if (first === undefined) continue;
    const root = find(first);
    const group = groups.get(root);
    if (group) group.push(row);
    else groups.set(root, [row]);
  }
  return [...groups.values()];
}
