import type { SheetView } from '@mingjian/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sheetListQuery } from '../../api/queries.ts';
import type { Place } from '../../app/params.ts';
import { SavedAt } from '../../app/saved-at.tsx';
import { EXPORT_FORMATS, type ExportState } from '../../components/export-job.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { exportNote } from '../export-menu.tsx';
import { UndoButtons } from '../undo-buttons.tsx';

type Props = Readonly<{
  view: SheetView;
  place: Place;
  exporting: ExportState;
  /** What the sheet still lacks, one name a place. */
  missing: readonly string[];
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  /** Null where no form draws indicator rows. */
  onAddRow: (() => void) | null;
  /** Null when no indicator row is chosen. */
  onRemoveRow: (() => void) | null;
  /** Null where no form shows an earlier version. */
  onVersions: (() => void) | null;
  onDelete: () => void;
}>;

/** The head of a sheet: which of how many, undo, rows, and 保存草稿 打印 导出 in their fixed places. */
export function SheetHead(props: Props) {
  const { view, place, exporting } = props;
  const navigate = useNavigate();
  const list = useQuery(sheetListQuery(place.department, place.year));
  const rows = list.data?.rows ?? [];
  const at = rows.findIndex(({ id }) => id === view.id);
  const go = (id: string | null | undefined): void => {
    if (id)
      void navigate({
        to: '/d/$department/$year/sheets/$sheet',
        params: { department: place.department, year: String(place.year), sheet: id },
        search: {},
      });
  };
  const [previous, next] = [rows[at - 1]?.id ?? view.previousId, rows[at + 1]?.id ?? view.nextId];
  return (
    <PageHead
      title="项目支出绩效自评表"
      path={
        <div className="sheet-steps">
          <StepButton label="上一张" sign="‹" disabled={!previous} onGo={() => go(previous)} />
          <span className="muted nowrap">{at < 0 ? '' : `第 ${at + 1} 张／${rows.length}`}</span>
          <StepButton label="下一张" sign="›" disabled={!next} onGo={() => go(next)} />
          <span className="sheet-tools" role="group" aria-label="改表">
            <UndoButtons {...props} />
            {props.onAddRow === null ? null : (
              <>
                <button type="button" className="button small" onClick={props.onAddRow}>
                  增行
                </button>
                <button
                  type="button"
                  className="button small"
                  aria-disabled={props.onRemoveRow === null}
                  title={props.onRemoveRow === null ? '先点一行指标' : undefined}
                  onClick={() => props.onRemoveRow?.()}
                >
                  删行
                </button>
              </>
            )}
          </span>
        </div>
      }
    >
      <SavedAt draft={view.id} />
      <button type="button" className="button" onClick={props.onSave}>
        保存草稿
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        打印
      </button>
      <MenuButton
        label="导出"
        note={exportNote(props.missing)}
        items={EXPORT_FORMATS.map(({ format, label, hint }) => ({
          key: format,
          label: `本表 · ${label}`,
          hint,
          onChoose: () => exporting.start({ kind: 'sheet', sheet: view.id, format }),
        }))}
      />
      <MenuButton
        label="更多"
        items={[
          ...(props.onVersions === null
            ? []
            : [
                {
                  key: 'versions',
                  label: '以前的版本',
                  hint: '看、恢复',
                  onChoose: props.onVersions,
                },
              ]),
          { key: 'delete', label: '删去这张表', hint: '留痕可查', onChoose: props.onDelete },
        ]}
      />
    </PageHead>
  );
}

function StepButton(
  props: Readonly<{ label: string; sign: string; disabled: boolean; onGo: () => void }>,
) {
  return (
    <button
      type="button"
      className="button square"
      aria-label={props.label}
      aria-disabled={props.disabled}
      onClick={props.onGo}
    >
      {props.sign}
    </button>
  );
}
