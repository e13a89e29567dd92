import type { ScorePlot } from '@mingjian/engine';

const BOX = { left: 34, right: 322, top: 16, bottom: 84 } as const;

/** Places on paper only: the position of a label needs no exact arithmetic, and no shown number is taken from here. */
const position = (text: string): number => Number(text);

/** The rule as a broken line with this row's point on it. The numbers at the axes are the engine's own. */
export function RulePlot({ plot, name }: Readonly<{ plot: ScorePlot; name: string }>) {
  const xs = [...plot.breakpoints.map(({ x }) => position(x)), position(plot.point.x)];
  const ys = [...plot.breakpoints.map(({ y }) => position(y)), position(plot.point.y)];
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const top = Math.max(...ys);
  const margin = (high - low || 1) * 0.1;
  const x = (text: string): number =>
    BOX.left +
    ((position(text) - low + margin) / (high - low + 2 * margin || 1)) * (BOX.right - BOX.left);
  const y = (text: string): number =>
    BOX.bottom - (position(text) / (top || 1)) * (BOX.bottom - BOX.top);
  const [first, last] = [plot.breakpoints[0], plot.breakpoints.at(-1)];
  if (!first || !last) return null;
  const line = [
    `${BOX.left},${y(first.y)}`,
    ...plot.breakpoints.map((point) => `${x(point.x)},${y(point.y)}`),
    `${BOX.right},${y(last.y)}`,
  ].join(' ');
  const [px, py] = [x(plot.point.x), y(plot.point.y)];
  const near = (text: string): boolean => Math.abs(x(text) - px) < 44;
  const marks = plot.breakpoints.filter(
    (point, at, all) => all.findIndex((other) => other.x === point.x) === at && !near(point.x),
  );
  const highest = plot.breakpoints.reduce(
    (best, each) => (position(each.y) > position(best.y) ? each : best),
    first,
  );
  return (
    <svg
      className="plot"
      viewBox="0 0 336 104"
      role="img"
      aria-label={`${name}：完成 ${plot.point.x}${plot.xUnit ?? ''}，得 ${plot.point.y} 分，满分 ${highest.y} 分`}
    >
      <path
        className="plot-axis"
        d={`M${BOX.left} ${BOX.top - 6}V${BOX.bottom}H${BOX.right + 6}`}
      />
      <text className="plot-label" x={BOX.left - 6} y={y(highest.y) + 4} textAnchor="end">
        {Math.abs(y(highest.y) - py) < 12 ? '' : highest.y}
      </text>
      <text className="plot-label" x={BOX.left - 6} y={BOX.bottom + 4} textAnchor="end">
        {Math.abs(BOX.bottom - py) < 12 ? '' : '0'}
      </text>
      <polyline className="plot-line" points={line} />
      <path className="plot-guide" d={`M${BOX.left} ${py}H${px}V${BOX.bottom}`} />
      <circle className="plot-point" cx={px} cy={py} r="4.5" />
      <text className="plot-value" x={BOX.left - 6} y={py + 4} textAnchor="end">
        {plot.point.y}
      </text>
      <text className="plot-value" x={px} y={BOX.bottom + 16} textAnchor="middle">
        {plot.point.x}
      </text>
      {marks.map((point) => (
        <text
          key={`${point.x}-${point.y}`}
          className="plot-label"
          x={x(point.x)}
          y={BOX.bottom + 16}
          textAnchor="middle"
        >
          {point.x}
        </text>
      ))}
    </svg>
  );
}
