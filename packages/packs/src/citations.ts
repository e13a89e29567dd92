import type { Citation, PackSource } from '@mingjian/engine';
import type { SourceReader } from './source-reader.ts';

/** How a source is named in a citation: 《题名》文号. */
export const sourceTitle = (source: PackSource): string =>
  `《${source.title}》${source.number ?? ''}`;

/**
 * Reads `cite` (clauses of named sources) and `interpretation` (text with evidence). A clause may only be taken from a source
 * that was read; neither of the two is a fault unless the caller says that the place needs none.
 */
export function readCitations(
  reader: SourceReader,
  sources: Readonly<Record<string, PackSource>>,
  needed = true,
): readonly Citation[] {
  const clauses: readonly Citation[] = reader.has('cite')
    ? reader.list('cite', (item): Citation => {
        const key = item.text('source');
        const source = sources[key];
        if (source === undefined) item.fault('source', `没有这个依据文件：${key}`);
        else if (source.seen === 'not-seen') item.fault('source', '没有见过原文的文件不能引条款');
        return {
          kind: 'clause',
          source: source === undefined ? key : sourceTitle(source),
          at: item.text('at'),
          quote: item.optionalText('quote'),
        };
      })
    : [];
  const notes: Citation[] = [];
  if (reader.has('interpretation')) {
    const inner = reader.object('interpretation');
    notes.push({
      kind: 'interpretation',
      text: inner.text('text'),
      evidence: inner.text('evidence'),
    });
    inner.finish();
  }
  reader.raw('cite');
  reader.raw('interpretation');
  if (needed && clauses.length + notes.length === 0)
    reader.fault('', '既没有依据（cite），也没有推定（interpretation）');
  return [...clauses, ...notes];
}
