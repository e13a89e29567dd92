import { Dialog } from '../../components/dialog.tsx';
import type { PastePlan, Reading } from './model/paste-block.ts';
import type { Pasted } from './model/paste-line.ts';

type Props = Readonly<{
  plan: PastePlan;
  onPaste: (pasted: Pasted) => void;
  onClose: () => void;
}>;

const SHOWN = 3;
const named = (texts: readonly string[]): string =>
  `${texts
    .slice(0, SHOWN)
    .map((text) => `“${text}”`)
    .join('、')}${texts.length > SHOWN ? ` 等 ${texts.length} 处` : ''}`;

/** A block that does not simply fit: what there is room for, and the person's choice, before anything is changed. */
export function PasteDialog({ plan, onPaste, onClose }: Props) {
  const { fits, astray, replaced, inOrder, widened, fitting } = plan;
  return (
    <Dialog
      title={titleOf(plan)}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            不贴
          </button>
          {fits > 0 ? (
            <button type="button" className="button" onClick={() => onPaste(fitting)}>
              {rowsLabel(plan)}
            </button>
          ) : null}
          {inOrder ? (
            <button type="button" className="button" onClick={() => onPaste(inOrder.fitting)}>
              按指标行依次贴
            </button>
          ) : null}
          {widened ? (
            <button
              type="button"
              className="button primary"
              onClick={() => onPaste(widened.pasted)}
            >
              在“{widened.level2}”下增加 {widened.added} 行，全部贴入
            </button>
          ) : null}
        </>
      }
    >
      <p>表里现在什么都没有改。请选一种贴法：</p>
      {inOrder ? (
        <>
          <p>
            <b>按指标行依次贴</b>（跳过没有指标的空行）：{reachOf(inOrder)}
          </p>
          <p>
            <b>连同空行贴</b>（一行对表里一行）：{reachOf(plan)}
          </p>
        </>
      ) : null}
      {replaced.length > 0 ? (
        <p>逐行往下贴，会换掉别的二级指标下的指标：{named(replaced)}。</p>
      ) : null}
      {astray.length > 0 ? <p>落在表格自己的字上或表外、不会贴入的：{named(astray)}。</p> : null}
      {inOrder === null && plan.left.length > 0 && fits > 0 ? (
        <p>放不下、不会贴入的：{named(plan.left)}。</p>
      ) : null}
      {plan.beyond > 0 && widened === null ? (
        <p className="hint">
          要增加行，请从“三级指标”那一列贴起，每行都带指标名称，不超过偏差原因那一列。
        </p>
      ) : null}
    </Dialog>
  );
}

function titleOf({ fits, beyond, inOrder, replaced }: PastePlan): string {
  const lines = fits + beyond;
  if (inOrder) return `这一块有 ${lines} 行，往下有没有指标的空行`;
  if (fits === 0) return `这里还没有指标行，这一块有 ${lines} 行`;
  if (beyond > 0) return `这一块有 ${lines} 行，从这一格往下只放得下 ${fits} 行`;
  return replaced.length > 0 ? '这一块会改到别的二级指标的行' : '这一块有几处没有格可放';
}

function rowsLabel({ fits, beyond, inOrder, replaced }: PastePlan): string {
  if (inOrder) return '连同空行贴';
  if (replaced.length > 0) return `逐行往下贴，改 ${fits} 行`;
  return beyond > 0 ? `只贴能放下的 ${fits} 行` : '只贴能放下的';
}

/** 从“政策覆盖率”贴到“群众满意度”，贴入 4 行；不会贴入的：“95”、“93”。 */
function reachOf({ reach, fits, left }: Reading): string {
  const rows = reach ? `从“${reach.first}”贴到“${reach.last}”，贴入 ${fits} 行` : '一行也放不下';
  return left.length > 0 ? `${rows}；不会贴入的：${named(left)}。` : `${rows}。`;
}
