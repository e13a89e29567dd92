import type { Entry } from './entries.ts';
import type { Reading } from '../reading/reading.ts';

/** Whether a file says nothing that could be checked: its silence is then no verdict, and no tick may stand beside it. */
export const nothingChecked = (
  { result }: Readonly<{ result: Pick<Reading['result'], 'checked'> }>,
  entries: readonly Entry[],
): boolean => result.checked === 0 && entries.length === 0;
