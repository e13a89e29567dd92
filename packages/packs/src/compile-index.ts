import type { IndexNode, PackSource } from '@mingjian/engine';
import { readCitations } from './citations.ts';
import { compileRule } from './compile-rule.ts';
import { OPERATORS } from './operators.ts';
import type { SourceReader } from './source-reader.ts';

type Sources = Readonly<Record<string, PackSource>>;

function compileTarget(reader: SourceReader): NonNullable<IndexNode['target']> {
  const target = {
    operator: reader.choice('operator', OPERATORS),
    value: reader.text('value'),
    unit: reader.optionalText('unit'),
  };
  reader.finish();
  return target;
}

/** One node of an index tree. A leaf needs its own ground; a heading may take that of its children. */
function compileNode(reader: SourceReader, sources: Sources): IndexNode {
  const children = reader.has('children')
    ? reader.list('children', (child) => compileNode(child, sources))
    : [];
  const method = reader.has('method') ? compileRule(reader, sources) : null;
  const weight = reader.optionalDecimal('weight');
  if (method !== null && weight === null) reader.fault('weight', '有计分方法而没有分值');
  if (method !== null && children.length > 0) reader.fault('method', '有下级的指标不能自己计分');
  const target = reader.has('target') ? compileTarget(reader.object('target')) : null;
  reader.raw('children');
  reader.raw('method');
  return {
    name: reader.text('name'),
    weight,
    ...(target === null ? {} : { target }),
    method,
    cite: method?.cite ?? readCitations(reader, sources, children.length === 0),
    children,
  };
}

export const compileIndex = (reader: SourceReader, sources: Sources): readonly IndexNode[] =>
  reader.list('index', (node) => compileNode(node, sources));
