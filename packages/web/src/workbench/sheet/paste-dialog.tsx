import { Dialog } from '../../components/dialog.tsx';
import type { Pasted, PastePlan } from './model/paste-block.ts';

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
  const { fits, beyond, astray, replaced, widened, fitting } = plan;
  return (
    <Dialog
      title={
        beyond > 0
          ? `这一块有 ${fits + beyond} 行，从这一格往下只放得下 ${fits} 行`
          : replaced.length > 0
            ? '这一块会改到别的二级指标的行'
            : '这一块有几处没有格可放'
      }
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            不贴
          </button>
          {fits > 0 ? (
            <button type="button" className="button" onClick={() => onPaste(fitting)}>
              {replaced.length > 0
                ? `逐行往下贴，改 ${fits} 行`
                : beyond > 0
                  ? `只贴能放下的 ${fits} 行`
                  : '只贴能放下的'}
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
      {replaced.length > 0 ? (
        <p>逐行往下贴，会换掉别的二级指标下的指标：{named(replaced)}。</p>
      ) : null}
      {astray.length > 0 ? <p>落在表格自己的字上或表外、不会贴入的：{named(astray)}。</p> : null}
      {beyond > 0 && widened === null ? (
        <p className="hint">
          要增加行，请从“三级指标”那一列贴起，每行都带指标名称，不超过偏差原因那一列。
        </p>
      ) : null}
    </Dialog>
  );
}
