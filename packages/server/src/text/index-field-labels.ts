import type { IndexMeasure } from '@mingjian/contract';

/** What the fields of an index's items are called on screen and in the log. */
export const INDEX_FIELD_LABELS: Readonly<Record<IndexMeasure, string>> = {
  actual: '完成情况',
  required: '应完成数',
  judged: '评定得分',
  reason: '理由',
  notApplicable: '不涉及',
  printed: '报告印出的得分',
};
