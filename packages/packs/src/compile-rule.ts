import { type MethodRule, type PackSource, findMethod } from '@mingjian/engine';
import { readCitations } from './citations.ts';
import type { SourceReader } from './source-reader.ts';

type Sources = Readonly<Record<string, PackSource>>;

/** Method id, parameters and citation of one rule; unknown methods and wrong parameters are faults. */
export function compileRule(reader: SourceReader, sources: Sources): MethodRule {
  const id = reader.text('method');
  const parameters = reader.has('parameters') ? reader.object('parameters').fields() : {};
  reader.raw('parameters');
  const method = findMethod(id);
  if (method === null) reader.fault('method', `没有这个计分方法：${id}`);
  else for (const sentence of method.check(parameters)) reader.fault('parameters', sentence);
  return { method: id, parameters, cite: readCitations(reader, sources) };
}
