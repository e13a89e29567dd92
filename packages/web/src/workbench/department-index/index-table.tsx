import type { IndexMeasure, IndexView } from '@mingjian/contract';
import { type CompiledPack, type ScoredIndex, findMethod, targetText } from '@mingjian/engine';
import { AnswerCell } from './answer-cell.tsx';
import { type IndexEntry, type IndexLine, indexLines, printedSum } from '@mingjian/engine';

type Props = Readonly<{
  pack: CompiledPack;
  index: ScoredIndex;
  view: IndexView;
  open: string | null;
  onOpen: (entry: IndexEntry) => void;
  onAnswer: (path: string, field: IndexMeasure, value: string | null) => void;
}>;

const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标'];
const MODULES = ['模块', '考核项', '计分条款', '计分条款'];

/** The index as one table: modules and items, marks that are there and marks that are 缺, answers, scores, what the report prints. */
export function IndexTable({ pack, index, view, open, onOpen, onAnswer }: Props) {
  const { depth, lines } = indexLines(pack, index, view.items);
  const names = pack.subject === 'work-assessment' ? MODULES : LEVELS;
  const hasTargets = lines.some(({ leaf }) => leaf.node.target !== undefined);
  const hasPrinted = lines.some(({ printed }) => printed !== null && printed.value !== null);
  return (
    <div className="table-frame">
      <table className="grid-table wenwu index-table">
        <caption className="sr">{pack.title}</caption>
        <thead>
          <tr>
            {names.slice(0, depth).map((name, at) => (
              <th key={name + String(at)} scope="col">
                {name}
              </th>
            ))}
            {hasTargets ? <th scope="col">目标值</th> : null}
            <th scope="col" className="w-mark">
              分值
            </th>
            <th scope="col" className="w-method">
              计分方法
            </th>
            <th scope="col" className="w-answer">
              填报
            </th>
            <th scope="col" className="w-mark">
              得分
            </th>
            {hasPrinted ? (
              <th scope="col" className="w-mark">
                报告印出
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.leaf.scored.path}
              {...{ line, pack, view, hasTargets, hasPrinted, open, onOpen, onAnswer }}
            />
          ))}
        </tbody>
        <Totals {...{ index, view, depth, hasTargets, hasPrinted }} />
      </table>
    </div>
  );
}

type LineProps = Readonly<{ line: IndexLine; hasTargets: boolean; hasPrinted: boolean }> &
  Omit<Props, 'index'>;

function Line({ line, pack, view, hasTargets, hasPrinted, open, onOpen, onAnswer }: LineProps) {
  const { node, scored } = line.leaf;
  const { method, target } = node;
  const guessed = (method?.cite ?? node.cite).some(({ kind }) => kind === 'interpretation');
  return (
    <tr aria-selected={open === scored.path ? true : undefined}>
      {line.headings.map(({ entry, rows }) => (
        <th key={entry.scored.path} scope="rowgroup" rowSpan={rows} className="index-heading">
          <button type="button" className="link index-name" onClick={() => onOpen(entry)}>
            {entry.node.name}
          </button>
          <span className="number-sub">
            {entry.node.weight === null ? (
              <span className="missing">分值缺</span>
            ) : (
              `${entry.node.weight} 分`
            )}
            {entry.scored.score === null ? '' : `，得 ${entry.scored.score}`}
          </span>
        </th>
      ))}
      <th scope="row" colSpan={line.columns}>
        {node.name}
      </th>
      {hasTargets ? (
        <td className="centre">
          {target === undefined
            ? '—'
            : targetText({ operator: target.operator, target: target.value, unit: target.unit })}
        </td>
      ) : null}
      <td className="amount">
        {node.weight === null ? <span className="missing">缺</span> : node.weight}
      </td>
      <td>
        <button type="button" className="link index-name" onClick={() => onOpen(line.leaf)}>
          {method === null ? '没有计分方法' : (findMethod(method.method)?.title ?? method.method)}
          <span className="sr">（{node.name}）</span>
        </button>
        {guessed ? <span className="tag-interpretation">推定</span> : null}
      </td>
      <td>
        <AnswerCell
          node={node}
          item={view.items[scored.path]}
          mayNotApply={pack.notApplicable?.treatment === 'full'}
          onAnswer={(field, value) => onAnswer(scored.path, field, value)}
        />
        <WhyNot line={line} view={view} />
      </td>
      <td className="amount">
        {scored.score === null ? (
          <span className="zero">—</span>
        ) : (
          <button
            type="button"
            className="ask"
            aria-label={`${node.name}得 ${scored.score} 分，怎么算的`}
            onClick={() => onOpen(line.leaf)}
          >
            {scored.score}
          </button>
        )}
      </td>
      {hasPrinted && line.printed !== null ? (
        <td className="amount" rowSpan={line.printed.rows}>
          {line.printed.value ?? <span className="zero">—</span>}
        </td>
      ) : null}
    </tr>
  );
}

/** Why an answer that was given does not count; an item that nobody answered yet owes no explanation. */
function WhyNot({ line, view }: Readonly<{ line: IndexLine; view: IndexView }>) {
  const { node, scored } = line.leaf;
  const { actual, required, judged, reason } = view.items[scored.path] ?? {};
  const isAnswered = [actual, required, judged, reason].some((each) => (each ?? null) !== null);
  const refusal = scored.row?.refusal ?? null;
  if (!isAnswered || refusal === null || node.weight === null || node.method === null) return null;
  return (
    <span className="answer-refusal" role="status">
      没有得分：{refusal.message.replace(`“${node.name}”`, '')}
    </span>
  );
}

function Totals({
  index,
  view,
  depth,
  hasTargets,
  hasPrinted,
}: Readonly<{
  index: ScoredIndex;
  view: IndexView;
  depth: number;
  hasTargets: boolean;
  hasPrinted: boolean;
}>) {
  const printed = printedSum(view.items);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={depth + (hasTargets ? 1 : 0)}>
          合计
        </th>
        <td className="amount">
          {index.known.weight === '0' ? <span className="missing">缺</span> : index.known.weight}
        </td>
        <td colSpan={2}>
          {index.unset.length > 0 ? (
            <span className="owed">不含 {index.unset.length} 项没有分值的指标</span>
          ) : null}
        </td>
        <td className="amount">
          {index.total ?? (
            <span className="zero" title="有指标没有得分，合计算不出">
              —
            </span>
          )}
        </td>
        {hasPrinted ? <td className="amount">{printed}</td> : null}
      </tr>
    </tfoot>
  );
}
