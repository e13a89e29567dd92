import type { Finding, SelfEvaluation } from '@mingjian/engine';
import { useEffect, useState } from 'react';

const NONE: readonly Finding[] = [];
/** The hand rests this long before the form is checked. */
const PAUSE = 150;

/** Cells that a person types; what is derived here agrees by itself, and the weights' total has its own note in the rules. */
const isTypedFigure = (path: string): boolean => path.startsWith('funds.rows.');

/**
 * What the audit says of the figures in hand: the same relations that check a published form, without the solver. Differences that
 * rounding explains are not among them. The checker is fetched with the first sheet.
 */
export function useSheetCheck(sheet: SelfEvaluation): readonly Finding[] {
  const [findings, setFindings] = useState(NONE);
  useEffect(() => {
    let current = true;
    const check = async (): Promise<void> => {
      const { checkSheet } = await import('@mingjian/audit');
      const found = await checkSheet(sheet);
      const own = found.filter(({ numbers }) => numbers.every(({ fact }) => isTypedFigure(fact)));
      if (current) setFindings((before) => (own.length + before.length === 0 ? before : own));
    };
    const timer = setTimeout(() => {
      // A checker that did not load takes nothing away from the form.
      check().catch((error: unknown) => console.error(error));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [sheet]);
  return findings;
}
