import { atMostClaim, sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '“三公”经费等于因公出国（境）费、公务用车购置及运行维护费、公务接待费之和',
  '公开表样的行次关系；公开的决算核对规则 V33-244 按同一等式核对',
);
const SUMS = [
  ['three-public-total', ['overseas', 'vehicles', 'reception'], '“三公”经费等于三项之和'],
  ['vehicles', ['vehicle-purchase', 'vehicle-operation'], '公务用车费等于购置费加运行维护费'],
  [
    'reception',
    ['domestic-reception', 'overseas-reception'],
    '公务接待费等于国内加国（境）外接待费',
  ],
] as const;
const WITHIN = [
  ['foreign-affairs-reception', 'domestic-reception', '外事接待费不大于国内接待费'],
  ['foreign-affairs-batches', 'domestic-reception-batches', '外事接待批次不大于国内接待批次'],
  ['foreign-affairs-persons', 'domestic-reception-persons', '外事接待人次不大于国内接待人次'],
] as const;

/** A10: the three items and their parts, in each of the columns. @term 三公经费 */
export const threePublicTotals: Rule = {
  id: 'three-public-totals',
  title: '“三公”经费支出决算表：合计与分项',
  cite,
  claims: ({ all, book }) =>
    all('three-public').flatMap((view) =>
      view.table.columns.flatMap(({ key, label }) => {
        const head = (id: string, sentence: string) => ({
          id: `${view.id}/${id}/${key}`,
          rule: 'three-public-totals',
          kind: 'sum' as const,
          sentence: `${view.name}“${label}”栏，${sentence}`,
          cite,
        });
        return [
          ...SUMS.flatMap(([total, parts, sentence]) =>
            parts.every((part) => view.line(part))
              ? sumClaim(
                  book,
                  head(total, sentence),
                  view.at(total, key),
                  parts.map((part) => view.at(part, key)),
                )
              : [],
          ),
          ...WITHIN.flatMap(([part, whole, sentence]) =>
            atMostClaim(book, head(part, sentence), view.at(part, key), [view.at(whole, key)]),
          ),
        ];
      }),
    ),
};
