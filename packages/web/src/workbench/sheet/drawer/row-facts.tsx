import type { Indicator } from '@mingjian/engine';
import type { Draft } from '../model/draft.ts';
import { FactField } from '../facts/fact-field.tsx';

type Props = Readonly<{
  row: Indicator;
  index: number;
  refused: Draft['refused'];
  onEnter: (path: string, text: string) => string | null;
}>;

/** What belongs to an indicator and is not printed in the form: its evidence, last year's result, a judged score. */
export function RowFacts({ row, index, refused, onEnter }: Props) {
  const prefix = `indicators.${index}`;
  return (
    <section className="drawer-section" aria-labelledby="row-facts-title">
      <h3 id="row-facts-title">表外信息</h3>
      <div className="form-grid">
        {row.operator === 'qualitative' ? (
          <FactField
            label="评定得分"
            path={`${prefix}.judged`}
            value={row.judged ?? null}
            refused={refused}
            onEnter={onEnter}
          />
        ) : null}
        {row.unit === null ||
        row.operator === 'qualitative' ||
        row.operator === 'deadline' ? null : (
          <FactField
            label="完成值单位"
            path={`${prefix}.actualUnit`}
            value={row.actualUnit ?? null}
            refused={refused}
            hint={`不填就是“${row.unit}”；计分时换算`}
            onEnter={onEnter}
          />
        )}
        <FactField
          label="凭据"
          path={`${prefix}.source`}
          value={row.source ?? null}
          hint="台账、报表或谁报的"
          refused={refused}
          onEnter={onEnter}
        />
        <FactField
          label="上年完成值"
          path={`${prefix}.priorActual`}
          value={row.priorActual ?? null}
          refused={refused}
          onEnter={onEnter}
        />
      </div>
    </section>
  );
}
