import {
  type CompiledPack,
  type Exact,
  type GradeScale,
  type IndexNode,
  add,
  compare,
  exact,
  formatTrimmed,
  isZero,
  sum,
} from '@mingjian/engine';
import type { PackFault } from './source-reader.ts';

const FULL = exact(100);
const text = (value: Exact): string => formatTrimmed(value, 6);

/** Grades go down strictly and end at 0: no gap, no overlap, and exactly 90 belongs to the upper one. */
export function gradeFaults(scale: GradeScale, path: string): PackFault[] {
  const faults: PackFault[] = [];
  scale.bands.forEach((band, index) => {
    const next = scale.bands[index + 1];
    if (next !== undefined && compare(exact(next.from), exact(band.from)) >= 0)
      faults.push({
        path,
        message: `等级“${next.name}”的下限 ${next.from} 不低于“${band.name}”的 ${band.from}，两级重叠`,
      });
  });
  const last = scale.bands.at(-1);
  if (last === undefined) faults.push({ path, message: '没有等级' });
  else if (!isZero(exact(last.from)))
    faults.push({ path, message: `最低等级从 ${last.from} 起，以下没有等级` });
  const names = new Set(scale.bands.map((band) => band.name));
  if (names.size !== scale.bands.length) faults.push({ path, message: '等级名称重复' });
  return faults;
}

function sheetWeightFaults(pack: Omit<CompiledPack, 'hash'>): PackFault[] {
  const { sheet } = pack;
  if (sheet === null) return [];
  const faults: PackFault[] = [];
  for (const split of sheet.weights) {
    const total = add(
      exact(sheet.execution.weight),
      sum(Object.values(split.level1).map((one) => exact(one))),
    );
    if (compare(total, FULL) !== 0)
      faults.push({
        path: 'pack.weights',
        message: `一级指标分值加预算执行率是 ${text(total)}，不是 100`,
      });
    for (const level1 of Object.keys(split.level1))
      if (!sheet.form.levels.some((level) => level.level1 === level1))
        faults.push({ path: 'pack.weights', message: `版式里没有一级指标“${level1}”` });
  }
  return faults;
}

/** Where both a node and all its children have weights, they must add up; a missing weight stays visibly missing. */
function nodeFaults(node: IndexNode, path: string): PackFault[] {
  const here = `${path}/${node.name}`;
  const below = node.children.flatMap((child) => nodeFaults(child, here));
  const known = node.children.flatMap((child) =>
    child.weight === null ? [] : [exact(child.weight)],
  );
  const whole = known.length === node.children.length && known.length > 0;
  if (node.weight === null || !whole) return below;
  const total = sum(known);
  if (compare(total, exact(node.weight)) === 0) return below;
  return [
    ...below,
    { path: here, message: `下级分值之和是 ${text(total)}，本级是 ${node.weight}` },
  ];
}

function indexFaults(pack: Omit<CompiledPack, 'hash'>): PackFault[] {
  const nodes = pack.index ?? [];
  const faults = nodes.flatMap((node) => nodeFaults(node, 'pack.index'));
  const known = nodes.flatMap((node) => (node.weight === null ? [] : [exact(node.weight)]));
  const total = sum(known);
  const complete = known.length === nodes.length;
  if (known.length > 0 && (complete ? compare(total, FULL) !== 0 : compare(total, FULL) > 0))
    faults.push({ path: 'pack.index', message: `一级指标分值之和是 ${text(total)}，不是 100` });
  return faults;
}

/** What only the whole pack shows: grade gaps and overlaps, weights that miss the total. */
export function lintPack(pack: Omit<CompiledPack, 'hash'>): readonly PackFault[] {
  const scale = pack.sheet?.grades ?? pack.grades ?? null;
  return [
    ...(scale === null ? [] : gradeFaults(scale, 'pack.grades')),
    ...sheetWeightFaults(pack),
    ...indexFaults(pack),
  ];
}
