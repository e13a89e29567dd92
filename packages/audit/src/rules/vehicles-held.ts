import { atMostClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '“三公”表公务用车保有量只计财政拨款开支运行费的车辆，不大于资产表车辆合计',
  '由两表口径推得',
);

/** B10: cars paid by 财政拨款 are among the cars held. @term 公务用车保有量 */
export const vehiclesHeld: Rule = {
  id: 'vehicles-held',
  title: '公务用车保有量不大于车辆合计',
  cite,
  claims: ({ only, book }) => {
    const view = only('three-public');
    const assets = only('state-assets');
    return atMostClaim(
      book,
      {
        id: 'between/vehicles-held',
        rule: 'vehicles-held',
        kind: 'table-to-table',
        sentence: '“三公”表公务用车保有量不大于国有资产占用情况表车辆合计',
        cite,
        grade: 'explain',
      },
      view?.at('vehicles-held', 'finalAccount'),
      [assets?.at('vehicles-total', 'quantity')],
    );
  },
};
