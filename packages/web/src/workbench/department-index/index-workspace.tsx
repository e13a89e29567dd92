import type { IndexView } from '@mingjian/contract';
import { type CompiledPack, leavesOf } from '@mingjian/engine';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { DueAnswer } from '../../app/due-date.tsx';
import type { Place } from '../../app/params.ts';
import { SavedAt } from '../../app/saved-at.tsx';
import { ExportProgress, useExport } from '../../components/export-job.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { YearExportMenu } from '../export-menu.tsx';
import { ConflictDialog } from '../sheet/conflict-dialog.tsx';
import { ExplanationDrawer } from '../sheet/drawer/explanation-drawer.tsx';
import { UndoButtons } from '../undo-buttons.tsx';
import { indexDraftKey } from './index-backup.ts';
import { indexExplained } from './index-explained.ts';
import { type IndexEntry, scoredIndexOf } from '@mingjian/engine';
import { IndexSummary } from './index-summary.tsx';
import { IndexTable } from './index-table.tsx';
import { type IndexConflict, useIndexDraft } from './use-index-draft.ts';

type Props = Readonly<{ place: Place; saved: IndexView; pack: CompiledPack; title: string }>;

/** One year's index in hand: what is entered scores at once, is saved at once, and can be taken back. */
export function IndexWorkspace({ place, saved, pack, title }: Props) {
  const draft = useIndexDraft(place, saved);
  const exporting = useExport();
  const [open, setOpen] = useState<IndexEntry | null>(null);
  const view: IndexView = { ...saved, items: draft.items };
  const index = useMemo(() => scoredIndexOf(pack, draft.items), [pack, draft.items]);
  if (index === null) return null;
  const leaves = leavesOf(index.nodes);
  const owed = leaves.filter(({ score, weight }) => score === null && weight !== null).length;
  const current = open === null ? null : refreshed(open, index.nodes);
  return (
    <div onKeyDown={(event) => undoByKey(event, draft)}>
      <PageHead
        title={title}
        sub={`${pack.title} · 指标 ${leaves.length} 项`}
        path={
          <span className="sheet-tools" role="group" aria-label="改表">
            <UndoButtons
              canUndo={draft.canUndo}
              canRedo={draft.canRedo}
              onUndo={draft.undo}
              onRedo={draft.redo}
            />
          </span>
        }
      >
        <SavedAt draft={indexDraftKey(place)} />
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <YearExportMenu state={exporting} place={place} kinds={['index']} />
      </PageHead>
      <ThreeQuestions
        compact
        now={
          owed > 0
            ? { main: `填 ${owed} 项指标`, more: '填一项，当时就算一项' }
            : index.known.weight === '0'
              ? { main: '登记完成情况', more: '没有分值，不计分' }
              : { main: '核对后导出', more: '各项都有得分' }
        }
        due={<DueAnswer place={place} />}
        missing={{
          main:
            owed > 0
              ? `${owed} 项没有得分`
              : index.unset.length > 0
                ? `${index.unset.length} 项没有分值`
                : '没有',
          more: owed > 0 && index.unset.length > 0 ? `${index.unset.length} 项没有分值` : '',
        }}
      />
      <ExportProgress state={exporting} />
      {draft.refusal === null ? null : (
        <p className="notice error" role="alert">
          {draft.refusal}
        </p>
      )}
      <IndexSummary index={index} view={view} />
      <div className="sheet">
        <div className="sheet-paper">
          <IndexTable
            pack={pack}
            index={index}
            view={view}
            open={current?.scored.path ?? null}
            onOpen={setOpen}
            onAnswer={draft.answer}
          />
        </div>
        {current === null ? null : (
          <ExplanationDrawer
            explained={indexExplained(current, pack, view)}
            pack={pack}
            notes={[]}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
      {draft.conflict ? (
        <ConflictDialog conflict={withSaver(draft.conflict)} onSettle={draft.settle} />
      ) : null}
    </div>
  );
}

/** Ctrl+Z and Ctrl+Y take back and repeat answers; in a half-typed field they belong to the typing. */
function undoByKey(
  event: KeyboardEvent,
  { undo, redo }: Readonly<{ undo: () => void; redo: () => void }>,
): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const { target } = event;
  if (target instanceof HTMLElement && target.dataset['typing'] === 'true') return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  if (isRedo) redo();
  else undo();
}

/** The conflict with who answered last on the other side, and when. */
function withSaver({ merge, theirs }: IndexConflict) {
  const origins = merge.conflicts.flatMap(({ path }) => theirs.provenance[path] ?? []);
  const latest = origins.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  return { merge, theirs: { savedBy: latest?.actor ?? '', savedAt: latest?.at ?? '' } };
}

/** The open entry with its newest score. */
function refreshed(open: IndexEntry, nodes: readonly IndexEntry['scored'][]): IndexEntry {
  const find = (all: readonly IndexEntry['scored'][]): IndexEntry['scored'] | null => {
    for (const each of all) {
      const found = each.path === open.scored.path ? each : find(each.children);
      if (found) return found;
    }
    return null;
  };
  return { node: open.node, scored: find(nodes) ?? open.scored };
}
