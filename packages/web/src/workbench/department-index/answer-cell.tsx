import type { IndexItem, IndexMeasure } from '@mingjian/contract';
import { type IndexNode, findMethod } from '@mingjian/engine';
import { AnswerField } from './answer-field.tsx';

type Props = Readonly<{
  node: IndexNode;
  item: IndexItem | undefined;
  mayNotApply: boolean;
  onAnswer: (field: IndexMeasure, value: string | null) => void;
}>;

/** What an item asks for, by its method: a judgement with its reason, 是 or 否, a count, or a share of what there should be. */
export function AnswerCell({ node, item = {}, mayNotApply, onAnswer }: Props) {
  const { name } = node;
  const away = item.notApplicable === '不涉及';
  return (
    <span className="answer-line">
      {away ? <span className="muted">不涉及</span> : <Fields {...{ node, item, onAnswer }} />}
      {mayNotApply ? (
        <label className="answer-away">
          <input
            type="checkbox"
            checked={away}
            aria-label={`${name}不涉及`}
            onChange={({ target }) => onAnswer('notApplicable', target.checked ? '不涉及' : null)}
          />
          {away ? '' : '不涉及'}
        </label>
      ) : null}
    </span>
  );
}

function Fields({
  node,
  item,
  onAnswer,
}: Readonly<{ node: IndexNode; item: IndexItem; onAnswer: Props['onAnswer'] }>) {
  const { name } = node;
  const id = node.method?.method ?? null;
  const takes = id === null ? null : (findMethod(id)?.takes ?? null);
  const field = (measure: IndexMeasure, label: string, figure: boolean) => (
    <AnswerField
      label={`${name}·${label}`}
      placeholder={label}
      value={item[measure] ?? null}
      figure={figure}
      onEnter={(value) => onAnswer(measure, value)}
    />
  );
  switch (takes) {
    case 'judgement':
      return (
        <>
          {field('judged', '评分', true)}
          {field('reason', '理由', false)}
        </>
      );
    case 'words':
      return (
        <select
          className="answer-field"
          aria-label={`${name}·是否达到`}
          value={item.actual ?? ''}
          onChange={({ target }) => onAnswer('actual', target.value === '' ? null : target.value)}
        >
          <option value="">没有填</option>
          <option value="是">是</option>
          <option value="否">否</option>
        </select>
      );
    case 'numbers':
      return (
        <>
          {field('actual', '已做数', true)}
          <span aria-hidden="true">／</span>
          {field('required', '应做数', true)}
        </>
      );
    case 'count':
      return field('actual', id === 'days-late@1' ? '逾期天数' : '次数或项数', true);
    case null:
      return field('actual', '完成情况', false);
    default:
      return takes satisfies never;
  }
}
