import type { ImportProblem } from './import-preview.ts';
import { type ImportProblemCode, PROBLEM_TEXT } from './problem-text.ts';

/** A place while sheets are still being put together: cell, path, and the words a person finds it by. */
export type Spot = Readonly<{
  cell: string | null;
  sheet: number | null;
  path: string | null;
  /** Column title or label: 实际完成值. */
  label: string;
}>;

type Extra = Readonly<{ raw?: string; suggestion?: string | null; detail?: string }>;

/** Gathers problems; a reading that a person confirmed for just this raw text is no problem any more. */
export class ProblemList {
  #found: ImportProblem[] = [];
  readonly #confirmed: Readonly<Record<string, string>>;

  constructor(confirmed: Readonly<Record<string, string>> = {}) {
    this.#confirmed = confirmed;
  }

  /** Adds a problem unless it was confirmed. */
  add(
    severity: ImportProblem['severity'],
    code: ImportProblemCode,
    spot: Spot,
    extra: Extra = {},
  ): void {
    const raw = extra.raw ?? '';
    if (severity === 'confirm' && spot.cell !== null && Object.hasOwn(this.#confirmed, spot.cell)) {
      if (this.#confirmed[spot.cell] === raw) return;
    }
    const suggestion = extra.suggestion ?? null;
    const where = [spot.cell, spot.label].filter((part) => part !== null && part !== '').join(' ');
    const shown = raw.length > 80 ? `${raw.slice(0, 80)}…` : raw;
    const message = PROBLEM_TEXT[code]({
      where: where === '' ? '文件' : where,
      raw: shown,
      suggestion,
      detail: extra.detail ?? '',
    });
    const { cell, sheet, path } = spot;
    this.#found.push({ cell, sheet, path, code, severity, message, raw, suggestion });
  }

  /** Adds a question about an empty value, unless the cell is not empty but unread, which is said already. */
  addMissing(code: ImportProblemCode, spot: Spot): void {
    const isUnread = this.#found.some(
      ({ severity, sheet, path }) =>
        severity === 'error' && sheet === spot.sheet && path === spot.path,
    );
    if (!isUnread) this.add('confirm', code, spot);
  }

  /** Forgets what was said about a value that has since become known. */
  drop(sheet: number, path: string): void {
    this.#found = this.#found.filter((problem) => problem.sheet !== sheet || problem.path !== path);
  }

  /** In the order found: down the first worksheet, then the next. */
  all(): readonly ImportProblem[] {
    return this.#found;
  }
}
