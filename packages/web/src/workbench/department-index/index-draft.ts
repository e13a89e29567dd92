import type { IndexMeasure, IndexView } from '@mingjian/contract';
import type { MergeConflict } from '../sheet/model/merge-change.ts';
import type { Side } from '../sheet/model/merge-sheets.ts';

/** The answers of an index by item; what nobody answered is absent or null, which is the same here. */
export type IndexItems = IndexView['items'];

/** One answer that the server lacks. */
export type IndexEdit = Readonly<{ path: string; field: IndexMeasure; value: string | null }>;

const MEASURES: readonly IndexMeasure[] = [
  'actual',
  'required',
  'judged',
  'reason',
  'notApplicable',
  'printed',
];
const LABELS: Readonly<Record<IndexMeasure, string>> = {
  actual: '完成情况',
  required: '应完成数',
  judged: '评定得分',
  reason: '理由',
  notApplicable: '不涉及',
  printed: '报告印出的得分',
};

const valueOf = (items: IndexItems, path: string, field: IndexMeasure): string | null =>
  items[path]?.[field] ?? null;

/** How a person names an answer: 预算编制规范性·评定得分. */
export const answerLabel = (path: string, field: IndexMeasure): string =>
  `${path.split('/').at(-1) ?? ''}·${LABELS[field]}`;

/** The answers with one changed; the same object when nothing changes, so that it is no step. */
export function withAnswer(items: IndexItems, { path, field, value }: IndexEdit): IndexItems {
  if (valueOf(items, path, field) === value) return items;
  return { ...items, [path]: { ...items[path], [field]: value } };
}

/** What differs, item by item: all of it goes in one request. */
export function indexEdits(base: IndexItems, draft: IndexItems): readonly IndexEdit[] {
  const paths = new Set([...Object.keys(base), ...Object.keys(draft)]);
  return [...paths].flatMap((path) =>
    MEASURES.flatMap((field) => {
      const value = valueOf(draft, path, field);
      return value === valueOf(base, path, field) ? [] : [{ path, field, value }];
    }),
  );
}

/** The answers with these changes. */
export const withEdits = (items: IndexItems, edits: readonly IndexEdit[]): IndexItems =>
  edits.reduce(withAnswer, items);

/** What two people answered since the version both began with; an answer that only one side changed is already joined. */
export type IndexMerge = Readonly<{
  conflicts: readonly MergeConflict[];
  resolve: (choices: Readonly<Record<string, Side>>) => IndexItems;
}>;

/** Compares both sides with the version they began with, answer by answer. */
export function mergeIndex(base: IndexItems, mine: IndexItems, theirs: IndexItems): IndexMerge {
  const own = indexEdits(base, mine).map((edit) => ({
    edit,
    path: `${edit.path}·${edit.field}`,
    before: valueOf(base, edit.path, edit.field),
    other: valueOf(theirs, edit.path, edit.field),
  }));
  const disputed = own.filter(
    ({ edit, before, other }) => other !== before && other !== edit.value,
  );
  return {
    conflicts: disputed.map(({ edit, path, other }) => ({
      path,
      label: answerLabel(edit.path, edit.field),
      mine: edit.value,
      theirs: other,
    })),
    resolve: (choices) =>
      withEdits(
        theirs,
        own.flatMap((each) =>
          disputed.includes(each) && choices[each.path] !== 'mine' ? [] : [each.edit],
        ),
      ),
  };
}
