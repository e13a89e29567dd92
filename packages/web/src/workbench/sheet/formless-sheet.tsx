import type { PackSummary, SheetView } from '@mingjian/contract';
import { useEffect, useState } from 'react';
import { DueAnswer } from '../../app/due-date.tsx';
import type { Place } from '../../app/params.ts';
import { ExportProgress, useExport } from '../../components/export-job.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { ChoosePack } from './choose-pack.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { MoneyTable } from './facts/money-table.tsx';
import { ProjectFacts } from './facts/project-facts.tsx';
import { liveMissing } from './model/live-missing.ts';
import { enter } from './model/sheet-edit.ts';
import { RecoveredNotice } from './recovered-notice.tsx';
import { SheetHead } from './sheet-head.tsx';
import { useSheetDraft } from './use-sheet-draft.ts';

type Props = Readonly<{
  view: SheetView;
  packs: readonly PackSummary[];
  place: Place;
  at: string | null;
}>;

/** A project of a year whose rules have no project form: its money, what became of the rest, and its documents all the same. */
export function FormlessSheet({ view, packs, place, at }: Props) {
  const draft = useSheetDraft(view);
  const exporting = useExport();
  const [deleting, setDeleting] = useState(false);
  const { sheet } = draft;
  const take = (path: string, text: string): string | null => {
    const entered = enter(sheet, path, text);
    if (!entered.ok) {
      const { message } = entered.failure;
      draft.change(sheet, [path], [{ key: path, raw: text, message }]);
      return message;
    }
    draft.change(entered.value, [path]);
    return null;
  };
  const missing = liveMissing(draft.missing, sheet).filter(({ path }) => isHere(path));
  const [first] = missing;
  useEffect(() => {
    if (at !== null) focusPath(at);
  }, [at]);
  return (
    <>
      <SheetHead
        view={view}
        place={place}
        exporting={exporting}
        missing={missing.map(({ label }) => label)}
        canUndo={draft.canUndo}
        canRedo={draft.canRedo}
        onUndo={draft.undo}
        onRedo={draft.redo}
        onSave={draft.save}
        onAddRow={null}
        onRemoveRow={null}
        onVersions={null}
        onDelete={() => setDeleting(true)}
      />
      <ThreeQuestions
        compact
        now={
          missing.length > 0
            ? { main: `补 ${missing.length} 处`, more: '资金与去向' }
            : { main: '资金已填齐', more: '要计分，请在下面选项目规则' }
        }
        due={<DueAnswer place={place} />}
        missing={{
          main: missing.length === 0 ? '没有' : `${missing.length} 处`,
          more: first?.label ?? '',
        }}
        action={
          first?.path ? (
            <button
              type="button"
              className="button primary"
              onClick={() => focusPath(first.path ?? '')}
            >
              去补
            </button>
          ) : null
        }
      />
      <RecoveredNotice recovered={draft.recovered} onBack={draft.undo} onDone={draft.acknowledge} />
      <ExportProgress state={exporting} />
      {Object.entries(draft.refused).map(([path, { message }]) => (
        <p key={path} className="notice error" role="alert">
          {message}
        </p>
      ))}
      <h2 className="sheet-project">{sheet.project}</h2>
      <MoneyTable sheet={sheet} refused={draft.refused} onEnter={take} onChange={draft.change} />
      <ProjectFacts sheet={sheet} refused={draft.refused} onEnter={take} onChange={draft.change} />
      <ChoosePack view={view} packs={packs} />
      {draft.conflict ? <ConflictDialog conflict={draft.conflict} onSettle={draft.settle} /> : null}
      {deleting ? (
        <DeleteDialog view={view} place={place} onClose={() => setDeleting(false)} />
      ) : null}
    </>
  );
}

/** What this screen can fill in; indicators wait for a form. */
const isHere = (path: string | null): boolean => path !== null && !path.startsWith('indicators.');

function focusPath(path: string): void {
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
