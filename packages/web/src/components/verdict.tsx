import type { ReactNode } from 'react';

export type VerdictKind = 'contradiction' | 'explain' | 'check' | 'rounding' | 'done';

const GLYPHS: Readonly<Record<VerdictKind, ReactNode>> = {
  contradiction: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4 6.2h8M4 9.8h8M10 3.5l-4 9" stroke="#fff" strokeWidth="1.4" fill="none" />
    </>
  ),
  explain: (
    <>
      <path d="M8 .9 15.1 8 8 15.1.9 8Z" fill="#fff" stroke="currentColor" strokeWidth="1.3" />
      <path
        d="M6.2 6.5a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 11v1"
        stroke="currentColor"
        strokeWidth="1.3"
        fill="none"
      />
    </>
  ),
  check: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.9"
        fill="#fff"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.4 1.6"
      />
      <circle cx="8" cy="8" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <circle cx="8" cy="8" r="1.1" fill="currentColor" />
    </>
  ),
  rounding: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="#fff" stroke="currentColor" strokeWidth="1.3" />
      <path
        d="M4.3 6.8q1.9-1.7 3.7 0t3.7 0M4.3 10.1q1.9-1.7 3.7 0t3.7 0"
        stroke="currentColor"
        strokeWidth="1.2"
        fill="none"
      />
    </>
  ),
  done: <path d="m2.5 8.5 3.6 3.6 7.4-8" stroke="currentColor" strokeWidth="1.8" fill="none" />,
};

type Props = Readonly<{ kind: VerdictKind; children: ReactNode; size?: number }>;

/** A verdict is shape, glyph, word and colour together; colour never speaks alone. */
export function Verdict({ kind, children, size = 16 }: Props) {
  return (
    <span className={`verdict ${kind}`}>
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        {GLYPHS[kind]}
      </svg>
      {children}
    </span>
  );
}
