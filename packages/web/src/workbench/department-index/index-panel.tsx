import { Link } from '@tanstack/react-router';
import type { Place } from '../../app/params.ts';
import { IndexSummary } from './index-summary.tsx';
import { useIndex } from './use-index.ts';
import { useScoredIndex } from './use-scored-index.ts';

/** The year's index on the overview: its modules with their marks and scores, what is unset, and the way in. */
export function IndexPanel({ place, name }: Readonly<{ place: Place; name: string }>) {
  const query = useIndex(place);
  const view = query.data;
  const { pack, index } = useScoredIndex(view);
  if (!view || !pack || !index) return null;
  const params = { department: place.department, year: String(place.year) };
  return (
    <section aria-labelledby="index-title" className="index-panel">
      <div className="toolbar">
        <h2 id="index-title" className="serif">
          {name}
        </h2>
        <span className="hint">{pack.title}</span>
        <span className="end">
          <Link className="button" to="/d/$department/$year/department" params={params}>
            打开{name}
          </Link>
        </span>
      </div>
      <IndexSummary index={index} view={view} />
      <div className="table-frame">
        <table className="grid-table index-table">
          <caption className="sr">{name}各部分</caption>
          <thead>
            <tr>
              <th scope="col" className="w-mark">
                部分
              </th>
              {index.nodes.map(({ path, name: part }) => (
                <th key={path} scope="col">
                  {part}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">分值</th>
              {index.nodes.map(({ path, weight }) => (
                <td key={path} className="amount">
                  {weight ?? <span className="missing">缺</span>}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">得分</th>
              {index.nodes.map(({ path, score }) => (
                <td key={path} className="amount">
                  {score ?? <span className="zero">—</span>}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
