import type { ImportColumn, ImportPreview } from '@mingjian/contract';
import { useState } from 'react';

type Props = Readonly<{
  preview: ImportPreview;
  busy: boolean;
  onMap: (mappings: readonly Readonly<{ heading: string; field: string }>[]) => void;
}>;

/** Headings that nobody knows yet: told once, remembered for every later file. */
export function ColumnMapping({ preview, busy, onMap }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const unknown = unique(preview.columns.filter(({ by }) => by === 'unknown'));
  const known = preview.columns.filter(({ by }) => by !== 'unknown').length;
  if (unknown.length === 0)
    return preview.columns.length > 0 ? (
      <p className="hint import-known">{known} 个列名都认得。</p>
    ) : null;
  const mappings = Object.entries(chosen).map(([heading, field]) => ({ heading, field }));
  return (
    <section className="panel" aria-labelledby="mapping-title">
      <h2 id="mapping-title">
        不认识的列名 <span className="hint">对应一次，以后都认得</span>
      </h2>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">列名</th>
            <th scope="col">放进</th>
          </tr>
        </thead>
        <tbody>
          {unknown.map(({ sheet, column, heading }) => (
            <tr key={heading}>
              <td className="centre">
                {sheet === null ? '' : `${sheet}!`}
                {column}
              </td>
              <th scope="row">{heading}</th>
              <td>
                <select
                  className="field"
                  aria-label={`“${heading}”放进哪一栏`}
                  value={chosen[heading] ?? ''}
                  onChange={(event) => setChosen({ ...chosen, [heading]: event.target.value })}
                >
                  <option value="" disabled>
                    请选
                  </option>
                  <option value="ignore">不用这一列</option>
                  {preview.fields.map(({ field, label }) => (
                    <option key={field} value={field}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="panel-line">
        <button
          type="button"
          className="button"
          disabled={busy || mappings.length === 0}
          onClick={() => onMap(mappings)}
        >
          记住并重新预览
        </button>
      </p>
    </section>
  );
}

const unique = (columns: readonly ImportColumn[]): readonly ImportColumn[] =>
  columns.filter(
    ({ heading }, at) => columns.findIndex((other) => other.heading === heading) === at,
  );
