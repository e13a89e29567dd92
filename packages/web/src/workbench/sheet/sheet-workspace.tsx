import type { SheetView } from '@mingjian/contract';
import type { CompiledPack, FormCell } from '@mingjian/engine';
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../app/params.ts';
import { setTypingUnsaved } from '../../app/save-state.ts';
import { ExportProgress, useExport } from '../../components/export-job.tsx';
import { Seal } from '../../components/seal.tsx';
import { parseBlock } from '../../entry/parse-block.ts';
import { AddRowDialog } from './add-row-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { ProjectFacts } from './facts/project-facts.tsx';
import { blankPlace, type Heading, headingAt, unnamedRows } from './model/blank-rows.ts';
import { cellMarks, openItems, owedItems, staleFigures } from './model/cell-marks.ts';
import { cellKey, isTyped } from './model/form-geometry.ts';
import { isPlain, planPaste, type PastePlan } from './model/paste-block.ts';
import { pathLabel } from './model/path-label.ts';
import { addIndicator, entryText, removeIndicator } from './model/sheet-edit.ts';
import { cellOfField, indicatorIndex } from './model/sheet-path.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { RecoveredNotice } from './recovered-notice.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SheetQuestions } from './sheet-questions.tsx';
import { SheetSide, type Versions } from './sheet-side.tsx';
import { useSheetCheck } from './use-sheet-check.ts';
import { useSheetDraft } from './use-sheet-draft.ts';
import { useSheetForm } from './use-sheet-form.ts';
import { Callout } from './view/callout.tsx';
import { focusCell, FormTable } from './view/form-table.tsx';
import { handleFormKey } from './view/use-form-keys.ts';
import { VersionView } from './versions/version-view.tsx';

const stay = (key: string): string => key;

type Props = Readonly<{ view: SheetView; pack: CompiledPack; place: Place; at: string | null }>;

/** The sheet in hand: the official form, edited in place and scored as one types, with the reason for every figure beside it. */
export function SheetWorkspace({ view, pack, place, at }: Props) {
  const draft = useSheetDraft(view);
  const form = useSheetForm(pack, draft);
  const exporting = useExport();
  const table = useRef<HTMLTableElement>(null);
  const column = useRef<number | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [versions, setVersions] = useState<Versions | null>(null);
  const [pasting, setPasting] = useState<PastePlan | null>(null);
  const [heading, setHeading] = useState<Heading | null>(null);
  const [dialog, setDialog] = useState<'row' | 'delete' | null>(null);
  const { sheet } = draft;
  const { scored, layout, geometry, cell, selected, typing } = form;
  const findings = useSheetCheck(sheet);
  const items = useMemo(
    () => [
      ...openItems(scored.notes, form.missing, draft.refused, findings),
      ...unnamedRows(sheet),
    ],
    [scored.notes, form.missing, draft.refused, findings, sheet],
  );
  const marks = useMemo(
    () => cellMarks(scored.notes, Object.keys(draft.refused), findings),
    [scored.notes, draft.refused, findings],
  );
  const stale = useMemo(() => staleFigures(Object.keys(draft.refused)), [draft.refused]);
  const index = indicatorIndex(selected);
  const chosenRow = index === null ? null : (sheet.indicators[index] ?? null);

  /** Stands on a cell; returns what it is called once the entry before it is taken. */
  const choose = (key: string, kept: number | null = null): string => {
    const now = commit()(key);
    column.current = kept;
    setHeading(null);
    form.setSelected(now);
    return now;
  };
  /** Takes what is being typed. An entry that begins a row moves the rows below it: the result says where each cell went. */
  const commit = (): ((key: string) => string) => {
    if (typing === null) return stay;
    form.setTyping(null);
    if (blankPlace(typing.key) !== null) {
      const moved = form.begin(typing.key, typing.text);
      form.setSelected(moved(typing.key));
      return moved;
    }
    if (typing.text !== entryText(sheet, typing.key) || typing.key in draft.refused)
      form.take(typing.key, typing.text);
    return stay;
  };
  const halfTyped = typing !== null && typing.text !== entryText(sheet, typing.key);
  useEffect(() => {
    setTypingUnsaved(halfTyped);
    return () => setTypingUnsaved(false);
  }, [halfTyped]);
  const edit = (key: string): void => {
    form.setSelected(key);
    form.setTyping({ key, text: draft.refused[key]?.raw || entryText(sheet, key) });
  };
  const explain = (target: FormCell): void => {
    setVersions(null);
    setOpen(target.derived);
  };
  const closeDrawer = (): void => {
    setOpen(null);
    if (open !== null) go(open);
  };
  /** Stands on the cell of a path, wherever it is: in the form, in the drawer, or among the fields below. */
  const go = (path: string): void => {
    const key = geometry.stops.some((each) => cellKey(each) === path) ? path : cellOfField(path);
    setVersions(null);
    const target = geometry.stops.find((each) => cellKey(each) === key);
    if (!target) {
      const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
      return;
    }
    const now = choose(key);
    if (key !== path && target.derived !== null) setOpen(target.derived);
    requestAnimationFrame(() => focusCell(table.current, now));
  };

  useEffect(() => {
    if (at === null) return;
    go(at);
    const target = geometry.stops.find((each) => cellKey(each) === at);
    if (target && target.derived !== null) setOpen(target.derived);
    // Only the address moves the hand; a redraw of the form must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);

  useEffect(() => {
    if (cell && !isTyped(cell)) focusCell(table.current, cellKey(cell));
    // The cell object is made anew with each layout; the focus follows the choice, not the drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!cell || text === '' || (typing !== null && !/[\t\n]/.test(text.trimEnd()))) return;
    event.preventDefault();
    form.setTyping(null);
    const plan = planPaste(sheet, geometry, cell, parseBlock(text));
    if (isPlain(plan)) form.takeBlock(plan.fitting);
    else setPasting(plan);
  };
  // One row speaks with one voice: beside a cell stands what its whole row has to say.
  const calloutItems =
    selected === null
      ? []
      : items.filter(
          ({ path }) => path === selected || (index !== null && indicatorIndex(path) === index),
        );
  const totalNote = useMemo(
    () =>
      scored.grade === null ? null : (
        <span className="total-note">
          <Seal grade={scored.grade} />
          {scored.parts ? `执行 ${scored.parts.execution}＋指标 ${scored.parts.indicators}` : ''}
        </span>
      ),
    [scored.grade, scored.parts],
  );
  const shownVersion = versions?.shown ?? null;
  return (
    <>
      <SheetHead
        view={view}
        place={place}
        exporting={exporting}
        missing={owedItems(items).map(({ message }) => message.split(/[。；]/u)[0] ?? message)}
        canUndo={draft.canUndo}
        canRedo={draft.canRedo}
        onUndo={draft.undo}
        onRedo={draft.redo}
        onSave={() => {
          commit();
          draft.save();
        }}
        onAddRow={() => {
          commit();
          setDialog('row');
        }}
        onRemoveRow={
          index === null || chosenRow === null
            ? null
            : () => {
                form.setTyping(null);
                setOpen(null);
                draft.change(removeIndicator(sheet, index));
              }
        }
        onVersions={() => {
          commit();
          setOpen(null);
          setVersions({ shown: null });
        }}
        onDelete={() => setDialog('delete')}
      />
      <SheetQuestions place={place} items={items} total={scored.total} onGo={go} />
      <RecoveredNotice recovered={draft.recovered} onBack={draft.undo} onDone={draft.acknowledge} />
      <ExportProgress state={exporting} />
      <div className="sheet">
        <div className="sheet-paper">
          {shownVersion === null ? null : (
            <VersionView
              key={shownVersion}
              sheet={view.id}
              version={shownVersion}
              now={sheet}
              score={scored.total}
              pack={pack}
              onBack={() => setVersions({ shown: null })}
              onRestore={async (version) => {
                const refusal = await draft.restore(version);
                if (refusal === null) setVersions({ shown: null });
                return refusal;
              }}
            />
          )}
          <div hidden={shownVersion !== null}>
            <FormTable
              layout={layout}
              tableRef={table}
              labelOf={(each) => pathLabel(sheet, each.path ?? each.derived ?? '')}
              marks={marks}
              stale={stale}
              totalNote={totalNote}
              refused={draft.refused}
              selected={selected}
              typing={typing === null ? null : typing.text}
              onText={(text) => {
                if (selected !== null) form.setTyping({ key: selected, text });
              }}
              onChoose={(key) => {
                choose(key);
                const target = geometry.stops.find((each) => cellKey(each) === key);
                if (target && !isTyped(target)) explain(target);
              }}
              onBlank={(row) => {
                // What is typed or pasted next must not land in the cell that was chosen before.
                commit();
                form.setSelected(null);
                setHeading(headingAt(geometry, row));
              }}
              onEdit={(key) => {
                if (geometry.stops.some((each) => cellKey(each) === key && isTyped(each)))
                  edit(key);
              }}
              onKeyDown={(event) =>
                handleFormKey(event, {
                  geometry,
                  cell,
                  column: column.current,
                  typing: typing === null ? null : typing.text,
                  choose,
                  commit,
                  cancel: () => form.setTyping(null),
                  edit: () => selected !== null && edit(selected),
                  clear: () => selected !== null && form.take(selected, ''),
                  explain,
                  closeDrawer,
                  undo: draft.undo,
                  redo: draft.redo,
                })
              }
              onPaste={paste}
              onCopy={(event) => {
                if (typing !== null || !cell) return;
                event.preventDefault();
                event.clipboardData.setData(
                  'text/plain',
                  cell.path ? entryText(sheet, cell.path) : cell.text,
                );
              }}
              onLeave={commit}
            />
            {calloutItems.length > 0 && selected !== null && typing === null ? (
              <Callout
                key={selected}
                items={calloutItems}
                cell={selected}
                table={table}
                onReason={index === null ? null : () => go(`indicators.${index}.deviation`)}
              />
            ) : null}
            <ProjectFacts
              sheet={sheet}
              refused={draft.refused}
              onEnter={form.take}
              onChange={draft.change}
            />
          </div>
        </div>
        <SheetSide
          id={view.id}
          draft={draft}
          scored={scored}
          pack={pack}
          items={items}
          open={open}
          versions={versions}
          onVersions={setVersions}
          onClose={closeDrawer}
          onGo={go}
          onEnter={form.take}
        />
      </div>
      {draft.conflict ? <ConflictDialog conflict={draft.conflict} onSettle={draft.settle} /> : null}
      {pasting ? (
        <PasteDialog
          plan={pasting}
          onClose={() => {
            setPasting(null);
            if (selected !== null) go(selected);
          }}
          onPaste={(pasted) => {
            setPasting(null);
            if (selected !== null) go(selected);
            form.takeBlock(pasted);
          }}
        />
      ) : null}
      {dialog === 'row' && pack.sheet ? (
        <AddRowDialog
          levels={pack.sheet.form.levels}
          near={chosenRow ?? blankPlace(selected) ?? heading}
          onClose={() => setDialog(null)}
          onAdd={(row) => {
            const added = addIndicator(sheet, row);
            draft.change(added.sheet);
            setDialog(null);
            form.setSelected(`indicators.${added.index}.target`);
          }}
        />
      ) : null}
      {dialog === 'delete' ? (
        <DeleteDialog view={view} place={place} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}
