import { decimalsOf, figureParts } from '../format/show-figure.ts';

type Props = Readonly<{
  /** Plain decimal, "n/a", or null when missing. */
  value: string | null;
  /** Most decimals in this column: the point then stands in one line. */
  decimals?: number;
  /** Thousands separators from 10 000 on: lists only. */
  grouped?: boolean;
  /** The word for what is missing. */
  missing?: string;
}>;

/** One number exactly as given: points in one line, digits after the second lighter; 缺, 0 and — are three looks. */
export function Figure({ value, decimals = 0, grouped = false, missing = '缺' }: Props) {
  if (value === null) return <span className="missing">{missing}</span>;
  if (value === 'n/a') return <span className="zero">—</span>;
  const { whole, near, far } = figureParts(value, grouped);
  const lacking = decimals - decimalsOf(value);
  const pad = lacking > 0 ? `${near === '' ? '.' : ''}${'0'.repeat(lacking)}` : undefined;
  return (
    <span className={/^-?0(?:\.0*)?$/.test(value) ? 'decimal zero' : 'decimal'} data-pad={pad}>
      <span className="digits">
        {whole}
        {near === '' ? null : `.${near}`}
        {far === '' ? null : <span className="fine">{far}</span>}
      </span>
    </span>
  );
}
