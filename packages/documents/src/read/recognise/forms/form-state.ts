import { exact, isZero, type ProjectState } from '@mingjian/engine';
import type { MoneyRow } from './read-money.ts';

/** Words that say the project itself was given up, not a fee, a limit or a single activity of it. */
const CANCELLED =
  /(?:项目|该项目|本项目)(?:已|被|予以|经[^，。；]{0,10})?取消|取消(?:了)?(?:该|本|此)?项目|(?:^|[，,；;。、故因]|已|予以)取消(?:实施)?(?:[。；;，,]|$)/u;
const NOT_CANCELLED = /(?:未|不|没有|不得|拟|如|若|是否|部分|个别)[^，。；]{0,6}取消/u;

/**
 * A form is of a cancelled project when nothing was spent and its reasons say so in plain words; anything less is left as a
 * normal form, for a person to decide.
 */
export function formState(
  money: readonly MoneyRow[],
  texts: readonly (string | null)[],
): ProjectState {
  const executed = money[0]?.cells.get('executed')?.value ?? null;
  if (executed === null || !isZero(exact(executed))) return 'normal';
  const said = texts.filter((text) => text !== null).map((text) => text.replace(/\s+/gu, ''));
  const plain = said.some((text) => CANCELLED.test(text));
  return plain && !said.some((text) => NOT_CANCELLED.test(text)) ? 'cancelled' : 'normal';
}
