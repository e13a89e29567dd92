import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, matrixFrom, multiply } from './matrix.ts';
import type { Glyph, PageMarks, Ruling } from './page-marks.ts';
import { filledRulings, strokedRulings } from './path-rulings.ts';
import type { PdfJs } from './pdfjs-document.ts';
import { type ShownGlyph, showText } from './show-text.ts';
import {
  DEFAULT_FONT,
  type DrawState,
  type FontMetrics,
  initialState,
  moveText,
  setTextMatrix,
} from './text-state.ts';

/** pdf.js types the operator list loosely; arguments are narrowed where they are used. */
type Operations = Readonly<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;

const numbers = (args: unknown): number[] =>
  Array.isArray(args) ? args.map((value) => (typeof value === 'number' ? value : 0)) : [];

/** Collects glyphs and straight lines of a page from pdf.js's drawing operations, without drawing. */
export async function readPageMarks(
  pdfjs: PdfJs,
  page: PDFPageProxy,
  maxOperations: number,
): Promise<PageMarks> {
  const operations: Operations = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const base = matrixFrom(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const walker = new ContentWalker(pdfjs, page, base, maxOperations);
  walker.run(operations);
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs: walker.glyphs,
    rulings: walker.rulings,
    unmapped: walker.unmapped,
    skipped: walker.skipped,
  };
}

/** One pass over a page's operations; lives as long as the pass. */
class ContentWalker {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  unmapped = 0;
  skipped = 0;
  private state: DrawState;
  private readonly saved: DrawState[] = [];
  private readonly pdfjs: PdfJs;
  private readonly page: PDFPageProxy;
  private readonly base: Matrix;
  private readonly maxOperations: number;

  constructor(pdfjs: PdfJs, page: PDFPageProxy, base: Matrix, maxOperations: number) {
    this.pdfjs = pdfjs;
    this.page = page;
    this.base = base;
    this.maxOperations = maxOperations;
    this.state = initialState(base);
  }

  run({ fnArray, argsArray }: Operations): void {
    const count = Math.min(fnArray.length, this.maxOperations);
    for (let index = 0; index < count; index++) {
      if (this.glyphs.length + this.rulings.length > this.maxOperations) {
        this.skipped = fnArray.length - index;
        return;
      }
      this.step(fnArray[index]!, argsArray[index]);
    }
    this.skipped = fnArray.length - count;
  }

  private step(operation: number, raw: unknown): void {
    const { OPS } = this.pdfjs;
    const { state } = this;
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [];
    const [first = 0, second = 0] = numbers(args);
    switch (operation) {
      case OPS.save:
      case OPS.beginGroup:
        this.save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.state = this.saved.pop() ?? state;
        break;
      case OPS.transform:
        this.transform(matrixFrom(raw));
        break;
      case OPS.paintFormXObjectBegin:
        this.save();
        this.transform(matrixFrom(args[0]));
        break;
      case OPS.beginAnnotation:
        this.save();
        this.state = initialState(this.base);
        this.transform(matrixFrom(args[2]));
        this.transform(matrixFrom(args[3]));
        break;
      case OPS.constructPath:
        this.path(args);
        break;
      case OPS.beginText:
        setTextMatrix(state, [1, 0, 0, 1, 0, 0]);
        break;
      case OPS.setTextMatrix:
        setTextMatrix(state, matrixFrom(args[0]) ?? state.textMatrix);
        break;
      case OPS.moveText:
        moveText(state, first, second);
        break;
      case OPS.setLeadingMoveText:
        state.leading = second;
        moveText(state, first, second);
        break;
      case OPS.nextLine:
        moveText(state, 0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.horizontalScale = first / 100;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.setFont:
        this.setFont(args);
        break;
      case OPS.setGState:
        this.setGraphics(args[0]);
        break;
      case OPS.showText: {
        // pdf.js gives glyphs and shifts here; `showText` reads only fields it checks.
        const shown = (Array.isArray(args[0]) ? args[0] : []) as readonly (ShownGlyph | number)[];
        this.unmapped += showText(state, shown, (glyph) => void this.glyphs.push(glyph));
        break;
      }
      default:
    }
  }

  private save(): void {
    // A page of unmatched saves must not hold a copy each; no real page nests so deep.
    if (this.saved.length < 10_000) this.saved.push({ ...this.state });
  }

  private transform(matrix: Matrix | null): void {
    if (matrix) this.state.ctm = multiply(this.state.ctm, matrix);
  }

  private setFont([name, size]: readonly unknown[]): void {
    this.state.size = typeof size === 'number' ? size : 0;
    this.state.font = typeof name === 'string' ? this.metrics(name) : DEFAULT_FONT;
  }

  private metrics(name: string): FontMetrics {
    if (!this.page.commonObjs.has(name)) return DEFAULT_FONT;
    // An untyped object of pdf.js; both fields are checked below.
    const font = this.page.commonObjs.get(name) as Readonly<{
      fontMatrix?: unknown;
      vertical?: boolean;
    }> | null;
    return {
      unit: matrixFrom(font?.fontMatrix)?.[0] ?? DEFAULT_FONT.unit,
      vertical: font?.vertical === true,
    };
  }

  private setGraphics(settings: unknown): void {
    if (!Array.isArray(settings)) return;
    for (const setting of settings) {
      if (Array.isArray(setting) && setting[0] === 'Font' && Array.isArray(setting[1]))
        this.setFont(setting[1]);
    }
  }

  private path([paint, data]: readonly unknown[]): void {
    const { OPS } = this.pdfjs;
    const points = Array.isArray(data) ? (data[0] as unknown) : null;
    if (!(points instanceof Float32Array)) return;
    const strokes: readonly unknown[] = [
      OPS.stroke,
      OPS.closeStroke,
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ];
    const { ctm } = this.state;
    if (strokes.includes(paint)) this.rulings.push(...strokedRulings(points, ctm));
    else if (paint === OPS.fill || paint === OPS.eoFill)
      this.rulings.push(...filledRulings(points, ctm));
  }
}
