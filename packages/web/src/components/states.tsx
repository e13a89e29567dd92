import { type ReactNode, useEffect, useState } from 'react';
import { errorSentence } from '../api/client.ts';

/** What failed, in place of it: what, where, what to do, and that nothing was lost. */
export function ErrorState({ error, onRetry }: Readonly<{ error: unknown; onRetry: () => void }>) {
  return (
    <div className="state error" role="alert">
      <p>
        <strong>这里没有取到内容。</strong> {errorSentence(error)}
      </p>
      <button type="button" className="button" onClick={onRetry}>
        再取一次
      </button>
    </div>
  );
}

/** One sentence and one button in the table's own frame; no drawing. */
export function EmptyState({
  children,
  action,
}: Readonly<{ children: ReactNode; action?: ReactNode }>) {
  return (
    <div className="state">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** The table's frame with its real head and grey rules; below 300 ms nothing is shown, so a quick answer never flickers. */
export function LoadingTable({ head }: Readonly<{ head: readonly string[] }>) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <div className="table-frame" aria-busy="true">
      <p className="sr" role="status">
        正在取数
      </p>
      <table className="grid-table skeleton">
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true">
          {[1, 2, 3, 4, 5, 6].map((row) => (
            <tr key={row}>
              {head.map((title) => (
                <td key={title} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
