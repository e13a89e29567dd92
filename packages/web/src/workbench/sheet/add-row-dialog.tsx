import type { Indicator, SheetRules } from '@mingjian/engine';
import { Dialog } from '../../components/dialog.tsx';
import { namedIndicator } from './model/sheet-edit.ts';

type Props = Readonly<{
  levels: SheetRules['form']['levels'];
  /** The heading of the row that was chosen. */
  near: Readonly<{ level1: string; level2: string }> | null;
  onAdd: (row: Indicator) => void;
  onClose: () => void;
}>;

const joined = (level1: string, level2: string): string => `${level1}\n${level2}`;

/** 增加指标: under which heading and by what name; everything else is typed in the form itself. */
export function AddRowDialog({ levels, near, onAdd, onClose }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [level1 = '', level2 = ''] = String(form.get('heading') ?? '').split('\n');
        const name = String(form.get('name') ?? '').trim();
        if (name !== '') onAdd(namedIndicator(level1, level2, name));
      }}
    >
      <Dialog
        title="增加一行指标"
        onClose={onClose}
        foot={
          <>
            <button type="button" className="button" onClick={onClose}>
              不增加
            </button>
            <button type="submit" className="button primary">
              增加这一行
            </button>
          </>
        }
      >
        <div className="form-grid">
          <label htmlFor="row-heading">二级指标</label>
          <select
            id="row-heading"
            name="heading"
            className="field"
            defaultValue={near ? joined(near.level1, near.level2) : undefined}
          >
            {levels.map(({ level1, level2 }) => (
              <optgroup key={level1} label={level1}>
                {level2.map((name) => (
                  <option key={name} value={joined(level1, name)}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <label htmlFor="row-name">指标名称</label>
          <input id="row-name" name="name" className="field" required maxLength={200} data-first />
        </div>
      </Dialog>
    </form>
  );
}
