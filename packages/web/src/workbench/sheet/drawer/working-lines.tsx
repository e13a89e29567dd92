import type { ExplanationLine } from '@mingjian/engine';

/** 怎么算的: numbered lines that a clerk redoes on a calculator; the result stands in a column of its own, the last under a rule. */
export function WorkingLines({
  lines,
  steps,
}: Readonly<{ lines: readonly ExplanationLine[] | undefined; steps: readonly string[] }>) {
  if (!lines || lines.length === 0)
    return (
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  return (
    <table className="working">
      <caption className="sr">怎么算的</caption>
      <tbody>
        {lines.map((line, at) => (
          <tr
            key={`${line.label}-${line.operation}`}
            className={line.kind === 'round' ? 'rounding-line' : undefined}
          >
            <td className="working-number">{at + 1}</td>
            <Line line={line} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: Readonly<{ line: ExplanationLine }>) {
  switch (line.kind) {
    case 'compute':
      return (
        <>
          <th scope="row">{line.label}</th>
          <td className="working-operation">{line.operation} ＝</td>
          <td className="working-result">{line.result}</td>
        </>
      );
    case 'round':
      return (
        <>
          <th scope="row" colSpan={2}>
            {line.label}
          </th>
          <td className="working-result">{line.result}</td>
        </>
      );
    case 'compare':
    case 'state':
      return (
        <>
          <th scope="row">{line.label}</th>
          <td className="working-words" colSpan={2}>
            {line.operation === null ? '' : `${line.operation}，`}
            {line.result}
          </td>
        </>
      );
  }
}
