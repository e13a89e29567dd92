import type { ScorePlot } from '@mingjian/engine';

const BOX = { left: 34, right: 322, top: 16, bottom: 84 } as const;

/** Places on paper only: the position of a label needs no exact arithmetic, and no shown number is taken from here. */
const position = (text: string): number => Number(text);

type Props = Readonly<{
  plot: ScorePlot;
  name: string;
  /** The score as the sheet prints it; the point itself is exact. */
  score: string;
}>;

/** The corners where the rule bends, without the flat ends that only fill the axis. */
function corners(plot: ScorePlot): ScorePlot['breakpoints'] {
  const points = plot.breakpoints;
  const bends = points.filter(
    ({ y }, at) =>
      points[at - 1]?.y !== y || (points[at + 1] !== undefined && points[at + 1]?.y !== y),
  );
  const inner = bends.filter(
    (point) =>
      !(point === points[0] && points[1]?.y === point.y) &&
      !(point === points.at(-1) && points.at(-2)?.y === point.y),
  );
  return inner.length > 0 ? inner : points;
}

/** The rule as a broken line with this row's point on it. The numbers at the axes are the engine's own. */
export function RulePlot({ plot, name, score }: Props) {
  const bends = corners(plot);
  const xs = [...bends.map(({ x }) => position(x)), position(plot.point.x)];
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const top = Math.max(...plot.breakpoints.map(({ y }) => position(y)), position(plot.point.y));
  const margin = (high - low || 1) * 0.12;
  const x = (text: string): number => {
    const share = (position(text) - low + margin) / (high - low + 2 * margin);
    return BOX.left + Math.min(1, Math.max(0, share)) * (BOX.right - BOX.left);
  };
  const y = (text: string): number =>
    BOX.bottom - (position(text) / (top || 1)) * (BOX.bottom - BOX.top);
  const [first, last] = [bends[0], bends.at(-1)];
  if (!first || !last) return null;
  const line = [
    `${BOX.left},${y(first.y)}`,
    ...bends.map((point) => `${x(point.x)},${y(point.y)}`),
    `${BOX.right},${y(last.y)}`,
  ].join(' ');
  const [px, py] = [x(plot.point.x), y(plot.point.y)];
  const marks = bends.filter(
    (point, at, all) =>
      all.findIndex((other) => other.x === point.x) === at && Math.abs(x(point.x) - px) > 40,
  );
  const highest = bends.reduce(
    (best, each) => (position(each.y) > position(best.y) ? each : best),
    first,
  );
  return (
    <svg
      className="plot"
      viewBox="0 0 336 104"
      role="img"
      aria-label={`${name}：完成 ${plot.point.x}${plot.xUnit ?? ''}，得 ${score} 分，满分 ${highest.y} 分`}
    >
      <path
        className="plot-axis"
        d={`M${BOX.left} ${BOX.top - 6}V${BOX.bottom}H${BOX.right + 6}`}
      />
      {Math.abs(y(highest.y) - py) < 12 ? null : (
        <text className="plot-label" x={BOX.left - 5} y={y(highest.y) + 4} textAnchor="end">
          {highest.y}
        </text>
      )}
      {Math.abs(BOX.bottom - py) < 12 ? null : (
        <text className="plot-label" x={BOX.left - 5} y={BOX.bottom + 4} textAnchor="end">
          0
        </text>
      )}
      <polyline className="plot-line" points={line} />
      <path className="plot-guide" d={`M${BOX.left} ${py}H${px}V${BOX.bottom}`} />
      <circle className="plot-point" cx={px} cy={py} r="4.5" />
      <text className="plot-value" x={BOX.left - 5} y={py + 4} textAnchor="end">
        {score}
      </text>
      <text className="plot-label" x={x(highest.x)} y={BOX.top - 5} textAnchor="middle">
        满分
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
