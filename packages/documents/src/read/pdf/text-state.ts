import { IDENTITY, type Matrix } from './matrix.ts';

/** What of a font decides where its characters go. */
export type FontMetrics = Readonly<{ unit: number; vertical: boolean }>;

/** The graphics and text state that positions depend on; copied on save. */
export type DrawState = {
  ctm: Matrix;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  size: number;
  font: FontMetrics;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
};

export const DEFAULT_FONT: FontMetrics = { unit: 0.001, vertical: false };

/** The state at the start of a page. */
export const initialState = (ctm: Matrix): DrawState => ({
  ctm,
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  size: 0,
  font: DEFAULT_FONT,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
});

/** Td: to the start of a line, relative to the start of the present one. */
export function moveText(state: DrawState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

/** Tm and BT: a new text matrix, and the line starts at its origin. */
export function setTextMatrix(state: DrawState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}
