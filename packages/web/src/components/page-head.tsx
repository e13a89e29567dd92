import { type ReactNode, useEffect } from 'react';

type Props = Readonly<{ title: string; sub?: ReactNode; path?: ReactNode; children?: ReactNode }>;

/** The head of a screen: fixed title in serif, what it covers, and its actions always at the top right. */
export function PageHead({ title, sub, path, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 明鉴`;
  }, [title]);
  return (
    <div className="page-head">
      <h1 className="page-title">{title}</h1>
      {sub ? <p className="page-sub">{sub}</p> : null}
      {path}
      <div className="page-actions">{children}</div>
    </div>
  );
}
