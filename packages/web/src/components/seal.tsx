const LOOKS: Readonly<Record<string, string>> = {
  优: 'excellent',
  良: 'good',
  中: 'medium',
  差: 'poor',
};

/** A grade as a seal: word, frame and colour together. Grades of other names keep the plain frame. */
export function Seal({ grade }: Readonly<{ grade: string | null }>) {
  if (grade === null) return <span className="zero">—</span>;
  return <span className={`seal ${LOOKS[grade] ?? ''}`}>{grade}</span>;
}
