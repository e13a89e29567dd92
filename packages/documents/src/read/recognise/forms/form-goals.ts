import { tidyText } from '../repair/label-text.ts';
import { type SourceRow, filled } from '../tables/source-row.ts';
import type { FormSegment } from './form-layout.ts';

const LABEL = /^(?:年度?总?体?目?标?|年度总体目标|总体目标|年度绩效目标|年|度|总|体|目|标|目标)$/u;

/**
 * 预期目标 and 实际完成情况 stand side by side. Only whole cells are given: where the halves ran into each other over many
 * cells, no sentence is made up.
 */
export function readGoals(
  form: FormSegment,
): Readonly<{ expected: string | null; actual: string | null }> {
  const body = form.goals.filter((row) => !isHead(row));
  const cells = body.map((row) =>
    filled(row).filter(({ cell }) => !LABEL.test(cell.text.replace(/\s+/gu, ''))),
  );
  const exactly = cells.filter((row) => row.length > 0);
  const [only] = exactly;
  if (exactly.length !== 1 || !only || only.length > 2) return { expected: null, actual: null };
  const whole = (at: number): string | null => {
    const text = tidyText(only[at]?.cell.text ?? '');
    return text === '' ? null : text;
  };
  return { expected: whole(0), actual: whole(1) };
}

const isHead = (row: SourceRow): boolean =>
  filled(row).some(({ cell }) =>
    /^预期目标|^实际完成情况|^全年实际完成情况/u.test(cell.text.replace(/\s+/gu, '')),
  );
