import type { IndexView } from '@mingjian/contract';
import { type CompiledPack, findMethod } from '@mingjian/engine';
import type { Explained } from '../sheet/model/explained.ts';
import type { IndexEntry } from '@mingjian/engine';

/** The explanation of an item or heading of an index, in the form that the drawer of every sheet shows. */
export function indexExplained(
  { node, scored }: IndexEntry,
  pack: CompiledPack,
  view: IndexView,
): Explained {
  const { row, path } = scored;
  const parts = path.split('/');
  const item = view.items[path] ?? {};
  const source = (label: string, measure: keyof typeof item) =>
    item[measure] === undefined
      ? []
      : [{ label, value: item[measure] ?? '', provenance: view.provenance[`${path}·${measure}`] }];
  return {
    over: parts.length > 1 ? parts.slice(0, -1).join(' · ') : pack.title,
    title: node.name,
    value: scored.score,
    unit: `／${node.weight ?? '缺'} 分`,
    method: node.method === null ? null : (findMethod(node.method.method)?.title ?? null),
    lines: row?.lines,
    steps: row?.steps ?? [],
    plot: row?.plot ?? null,
    remark: row?.remark ?? null,
    cite: [...node.cite, ...(node.method?.cite ?? [])].filter(
      (cite, at, all) => all.findIndex((each) => sameCite(each, cite)) === at,
    ),
    refusal: row?.refusal ?? null,
    sources: [
      ...source('完成情况', 'actual'),
      ...source('应做数', 'required'),
      ...source('评分', 'judged'),
      ...source('理由', 'reason'),
      ...source('不涉及', 'notApplicable'),
      ...source('报告印出', 'printed'),
    ],
  };
}

const sameCite = (a: Explained['cite'][number], b: Explained['cite'][number]): boolean =>
  a.kind === 'clause' && b.kind === 'clause'
    ? a.source === b.source && a.at === b.at && a.quote === b.quote
    : a.kind === 'interpretation' && b.kind === 'interpretation' && a.text === b.text;
