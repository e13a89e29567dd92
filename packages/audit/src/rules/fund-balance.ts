import { balanceClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('年初结转和结余加本年收入减本年支出等于年末结转和结余', '公开表样的栏次关系');
const COLUMNS = ['openingBalance', 'currentIncome', 'currentExpenditure', 'closingBalance'];

/** 注：年末财政收回结转资金 5.00 万元: a further movement, told beside the table. */
const FURTHER_MOVEMENT = /^(?:注|备注|说明)[:：].*(?:收回|缴回|上缴|调整|核销|划转)/u;

/** A9: every row of the fund tables balances. @term 基金收支平衡 */
export const fundBalance: Rule = {
  id: 'fund-balance',
  title: '政府性基金、国有资本经营预算表：年初加收入减支出等于年末',
  cite,
  claims: ({ all, book, document }) => {
    const isNoted = document.lines.some(({ text }) => FURTHER_MOVEMENT.test(text.trim()));
    return [...all('government-fund'), ...all('state-capital')].flatMap((view) => {
      const printed = new Set(view.table.columns.map((column) => column.key));
      if (!COLUMNS.every((column) => printed.has(column))) return [];
      return view.table.rows.flatMap((row, index) =>
        balanceClaim(
          book,
          {
            id: `${view.id}/balance-${index}`,
            rule: 'fund-balance',
            kind: 'difference',
            grade: isNoted ? 'explain' : 'contradiction',
            sentence: `${view.name}“${row.label || row.code || '合计'}”一行，年初加本年收入减本年支出等于年末`,
            cite,
          },
          [row.facts['closingBalance'], row.facts['currentExpenditure']],
          [row.facts['openingBalance'], row.facts['currentIncome']],
        ),
      );
    });
  },
};
