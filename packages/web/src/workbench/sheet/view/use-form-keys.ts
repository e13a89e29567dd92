import type { FormCell } from '@mingjian/engine';
import type { KeyboardEvent } from 'react';
import {
  cellKey,
  type Direction,
  type FormGeometry,
  isTyped,
  lineEnd,
  neighbour,
  tabStop,
} from '../model/form-geometry.ts';

/** What the keys of the form do. */
export type FormActions = Readonly<{
  geometry: FormGeometry;
  cell: FormCell | null;
  typing: string | null;
  /** The column that up and down keep to; null: that of the cell. */
  column: number | null;
  /** Goes to a cell; what is being typed is taken first. */
  choose: (key: string, column?: number) => void;
  /** Takes what is being typed. */
  commit: () => void;
  cancel: () => void;
  edit: () => void;
  clear: () => void;
  explain: (cell: FormCell) => void;
  closeDrawer: () => void;
  undo: () => void;
  redo: () => void;
}>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrows, Home, End, Enter, F2, Esc, Tab, Delete, Ctrl+Z and Ctrl+Y as in WPS. While an input method composes, every key is its own. */
export function handleFormKey(event: KeyboardEvent, actions: FormActions): void {
  const { geometry, cell, typing } = actions;
  if (event.nativeEvent.isComposing || !cell) return;
  const done = (): void => event.preventDefault();
  const go = (direction: Direction): void => {
    const column = actions.column ?? cell.column;
    const next = cellKey(neighbour(geometry, cell, direction, column));
    if (direction === 'up' || direction === 'down') actions.choose(next, column);
    else actions.choose(next);
  };
  if (event.key === 'Tab') {
    const next = tabStop(geometry, cell, event.shiftKey ? -1 : 1);
    if (!next) {
      actions.commit();
      return;
    }
    done();
    actions.choose(cellKey(next));
    return;
  }
  if (typing !== null) {
    if (event.key === 'Escape') {
      done();
      actions.cancel();
    } else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      done();
      go('down');
    }
    return;
  }
  if (event.key === 'Home' || event.key === 'End') {
    const step = event.key === 'Home' ? -1 : 1;
    const end = event.ctrlKey ? geometry.stops.at(step === 1 ? -1 : 0) : null;
    done();
    actions.choose(cellKey(end ?? lineEnd(geometry, cell, step)));
    return;
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      done();
      if (key === 'y' || event.shiftKey) actions.redo();
      else actions.undo();
    }
    return;
  }
  const direction = ARROWS[event.key];
  if (direction) {
    done();
    go(direction);
  } else if (event.key === 'Enter' || event.key === 'F2') {
    done();
    if (isTyped(cell)) actions.edit();
    else actions.explain(cell);
  } else if (event.key === ' ' && !isTyped(cell)) {
    done();
    actions.explain(cell);
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && isTyped(cell)) {
    done();
    actions.clear();
  } else if (event.key === 'Escape') actions.closeDrawer();
}
