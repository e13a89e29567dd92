import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure } from './figures.ts';
import { sumFits } from './fits.ts';

const MEMBERS = {
  opening: /年初(?:财政拨款)?结转和?结余$/u,
  income: /本年收入(?:合计)?$/u,
  expenditure: /本年支出(?:合计)?$/u,
  closing: /年末(?:财政拨款)?结转和?结余$/u,
} as const;

/** 加上本年收入 B，减去本年支出 C: the words reckon the balance themselves, whatever the fund. */
const isReckoned = (income: Mention, expenditure: Mention): boolean =>
  /^[，,]?加/u.test(income.before) && /^[，,]?减/u.test(expenditure.before);

/** A further movement is named, with its amount elsewhere or nowhere. */
const HAS_MORE = /非财政拨款结余|结余分配|收回|上缴|调整|专用结余|剔除/u;

/** All money of a department has movements that the sentence may leave out: a gap there is only to be looked at. 政府性基金 … 年初结转和结余 A，本年收入 B，本年支出 C，年末结转和结余 D in one sentence: A + B − C = D. */
export function fundBalanceStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const figures = mentionsOf(context, paragraph).filter((m) => isMoneyFigure(m) && !m.inReason);
    return [...new Set(figures.map((m) => m.sentence))].flatMap((sentence): Draft[] => {
      const here = figures.filter((m) => m.sentence === sentence);
      const one = (pattern: RegExp): Mention | undefined => {
        const found = here.filter((m) => pattern.test(labelKey(m.subject)));
        return found.length === 1 ? found[0] : undefined;
      };
      const opening = one(MEMBERS.opening);
      const income = one(MEMBERS.income);
      const expenditure = one(MEMBERS.expenditure);
      const closing = one(MEMBERS.closing);
      // Only the four of a single fund: 使用非财政拨款结余 or 结余分配 beside them is another balance.
      if (here.length !== 4 || !opening || !income || !expenditure || !closing) return [];
      const lead = paragraph.text.slice(sentence, opening.token.start);
      const isWhole = /政府性基金|国有资本/u.test(lead) || isReckoned(income, expenditure);
      const fits = sumFits(closing, [opening, income], [expenditure]);
      if (!isWhole && !fits && HAS_MORE.test(sentenceOf(closing).text)) return [];
      return [
        {
          kind: 'composition',
          ...sentenceOf(closing),
          total: closing.fact.id,
          parts: [opening.fact.id, income.fact.id],
          less: [expenditure.fact.id],
          exhaustive: true,
          ...(isWhole || fits ? {} : { supposed: true as const }),
          measure: 'amount',
        },
      ];
    });
  });
}
