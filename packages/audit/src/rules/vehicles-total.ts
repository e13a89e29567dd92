import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('车辆合计等于八类用车之和', '国有资产占用情况表的行次关系');
const LINES = [
  'vehicles-provincial-leaders',
  'vehicles-principal-leaders',
  'vehicles-confidential',
  'vehicles-emergency',
  'vehicles-law-enforcement',
  'vehicles-special-technical',
  'vehicles-retired-cadres',
  'vehicles-other',
];

/** A11: all eight uses must stand there, for a missing one could hold the difference. @term 车辆数 */
export const vehiclesTotal: Rule = {
  id: 'vehicles-total',
  title: '国有资产占用情况表：车辆合计等于各类用车之和',
  cite,
  claims: ({ all, book }) =>
    all('state-assets').flatMap((view) =>
      LINES.every((line) => view.line(line))
        ? sumClaim(
            book,
            {
              id: `${view.id}/vehicles`,
              rule: 'vehicles-total',
              kind: 'count',
              sentence: '车辆合计等于各类用车之和',
              cite,
            },
            view.at('vehicles-total', 'quantity'),
            LINES.map((line) => view.at(line, 'quantity')),
          )
        : [],
    ),
};
