import { presumed } from './ground.ts';
import type { LintRule } from './lint-rule.ts';

/** A pack scores the years it holds for; outside them a person should say why it was used. */
export const packPeriod: LintRule = ({ sheet, pack }) => {
  const { from, until } = pack.effective;
  const starts = `${sheet.year}-01-01`;
  const ends = `${sheet.year}-12-31`;
  if (ends >= from && (until === null || starts <= until)) return [];
  return [
    {
      code: 'PACK_PERIOD',
      message: `规则包“${pack.title}”适用于 ${from} 至 ${until ?? '今'}，本表是 ${sheet.year} 年度。请换用适用的规则包，或说明理由。`,
      at: 'pack',
      cite: presumed(
        '规则包只对它写明的期间计分',
        `规则包“${pack.title}”写明适用于 ${from} 至 ${until ?? '今'}`,
      ),
      weight: 'explain',
    },
  ];
};
