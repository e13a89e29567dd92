import {
  type CompiledPack,
  equals,
  exact,
  type FormCell,
  layoutSelfEvaluationForm,
  parseFigure,
  scoreSheet,
  type SelfEvaluation,
} from '@mingjian/engine';
import { useEffect, useMemo, useState } from 'react';
import { beginIndicator, blankPlace, withBlankRows } from './model/blank-rows.ts';
import { cellKey, formGeometry } from './model/form-geometry.ts';
import { liveMissing } from './model/live-missing.ts';
import { steadyLayouts } from './model/steady-layout.ts';
import type { Pasted } from './model/paste-line.ts';
import { enter, withMoneyRow } from './model/sheet-edit.ts';
import type { SheetDraft } from './use-sheet-draft.ts';

/** What is being typed, and where. */
type Typing = Readonly<{ key: string; text: string }>;

/** The form of a draft as it stands this moment: laid out, scored by the engine, with the cell that is being typed. */
export function useSheetForm(pack: CompiledPack, draft: SheetDraft) {
  const [selected, setSelected] = useState<string | null>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const held = useMemo(() => previewOf(draft.sheet, typing), [draft.sheet, typing]);
  // A row that is only being begun is not drawn yet: the cell under the hand, and what an input method composes in it, must stay.
  const preview = blankPlace(typing?.key ?? null) === null ? held : draft.sheet;
  const { hold } = draft;
  useEffect(() => hold(held), [hold, held]);
  const scored = useMemo(() => scoreSheet(preview, pack), [preview, pack]);
  const [steady] = useState(steadyLayouts);
  const layout = useMemo(
    () => steady(withBlankRows(layoutSelfEvaluationForm(preview, scored, pack))),
    [steady, preview, scored, pack],
  );
  const geometry = useMemo(() => formGeometry(layout), [layout]);
  const cell: FormCell | null = geometry.stops.find((each) => cellKey(each) === selected) ?? null;

  /** Takes a text into a cell: one undoable step, or a refusal that stays at the cell. Null when taken. */
  const take = (key: string, text: string): string | null => {
    if (blankPlace(key) !== null) {
      begin(key, text);
      return null;
    }
    const into = roomFor(
      draft.sheet,
      key,
      geometry.stops.find((each) => cellKey(each) === key) ?? null,
    );
    const result = enter(into, key, text);
    if (!result.ok) {
      const { message } = result.failure;
      draft.change(draft.sheet, [key], [{ key, raw: text, message }]);
      return message;
    }
    draft.change(result.value, [key]);
    return null;
  };
  /** Takes a text into an empty official row: its indicator begins there. Returns what each cell is called from then on. */
  const begin = (key: string, text: string): ((key: string) => string) => {
    const begun = beginIndicator(draft.sheet, key, text);
    if (begun === null) return (same) => same;
    const result = enter(begun.sheet, begun.path, text);
    if (result.ok) draft.change(result.value, [begun.path]);
    else {
      const { message } = result.failure;
      draft.change(begun.sheet, [begun.path], [{ key: begun.path, raw: text, message }]);
    }
    return begun.moved;
  };
  const roomFor = (sheet: SelfEvaluation, key: string, at: FormCell | null): SelfEvaluation =>
    at === null ? sheet : withMoneyRow(sheet, key, geometry.at(at.row, 2)?.text ?? '');
  /** Takes a pasted block as one step. A score in it that is the one computed here is agreement, not a refused entry. */
  const takeBlock = ({ sheet, taken, refusals }: Pasted): void => {
    const after = layoutSelfEvaluationForm(sheet, scoreSheet(sheet, pack), pack);
    const shown = new Map(after.cells.map((each) => [each.derived, each.text]));
    draft.change(
      sheet,
      taken,
      refusals.filter(({ key, raw }) => !sameFigure(shown.get(key) ?? '', raw)),
    );
  };
  const missing = useMemo(() => liveMissing(draft.missing, preview), [draft.missing, preview]);
  return {
    selected,
    setSelected,
    typing,
    setTyping,
    preview,
    scored,
    layout,
    geometry,
    cell,
    take,
    begin,
    takeBlock,
    missing,
  };
}

/** 10 and 10.00 are one figure. */
function sameFigure(left: string, right: string): boolean {
  const [a, b] = [parseFigure(left), parseFigure(right)];
  return a.kind === 'number' && b.kind === 'number' && equals(exact(a.value), exact(b.value));
}

/** The draft with what is being typed, when it can be understood: scores follow the hand, and only what is taken is saved. */
function previewOf(sheet: SelfEvaluation, typing: Typing | null): SelfEvaluation {
  if (typing === null) return sheet;
  const begun = beginIndicator(sheet, typing.key, typing.text);
  if (begun === null && blankPlace(typing.key) !== null) return sheet;
  const result = enter(begun?.sheet ?? sheet, begun?.path ?? typing.key, typing.text);
  return result.ok ? result.value : sheet;
}
