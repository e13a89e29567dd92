import type { FundsRow, SelfEvaluation } from '@mingjian/engine';
import type { Draft } from '../model/draft.ts';
import { FactField } from './fact-field.tsx';

type Props = Readonly<{
  sheet: SelfEvaluation;
  refused: Draft['refused'];
  onEnter: (path: string, text: string) => string | null;
  onChange: (next: SelfEvaluation) => void;
}>;

const COLUMNS = [
  ['initialBudget', '年初预算数'],
  ['fullYearBudget', '全年预算数'],
  ['executed', '全年执行数'],
] as const;
const EMPTY = { initialBudget: null, fullYearBudget: null, executed: null };

/** The money rows of a sheet that no form draws: the same figures under the same paths, so the list and the totals follow. */
export function MoneyTable({ sheet, refused, onEnter, onChange }: Props) {
  const { rows, unit } = sheet.funds;
  const setRows = (next: readonly FundsRow[]): void =>
    onChange({ ...sheet, funds: { ...sheet.funds, rows: next } });
  return (
    <section className="facts" aria-labelledby="money-title">
      <h2 id="money-title">
        项目资金 <span className="hint">单位：{unit}</span>
      </h2>
      <table className="grid-table money-table">
        <thead>
          <tr>
            <th scope="col">资金</th>
            {COLUMNS.map(([field, label]) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className="w-mark">
              <span className="sr">删去</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // A money row is known by its place; two rows may have one label.
            <tr key={`money-${at}`}>
              <td>
                <FactField
                  label={`第 ${at + 1} 行资金名称`}
                  path={`funds.rows.${at}.label`}
                  value={row.label}
                  refused={refused}
                  onEnter={onEnter}
                />
              </td>
              {COLUMNS.map(([field, label]) => (
                <td key={field} className="money-cell">
                  <FactField
                    label={`${row.label}·${label}`}
                    path={`funds.rows.${at}.${field}`}
                    value={row[field]}
                    refused={refused}
                    onEnter={onEnter}
                  />
                </td>
              ))}
              <td className="centre">
                <button
                  type="button"
                  className="button small"
                  aria-label={`删去“${row.label}”`}
                  onClick={() => setRows(rows.filter((_, index) => index !== at))}
                >
                  删
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="panel-line">
        <button
          type="button"
          className="button small"
          onClick={() =>
            setRows([
              ...rows,
              { label: rows.length === 0 ? '年度资金总额' : `其中：资金 ${rows.length}`, ...EMPTY },
            ])
          }
        >
          增加资金行
        </button>
      </p>
    </section>
  );
}
