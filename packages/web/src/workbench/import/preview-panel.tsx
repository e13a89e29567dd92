import type { ImportPreview } from '@mingjian/contract';
import { Figure } from '../../components/figure.tsx';
import { Seal } from '../../components/seal.tsx';

/** What would come in: each project with its rows, what it would score, and whether it is here already. */
export function PreviewPanel({ preview }: Readonly<{ preview: ImportPreview }>) {
  if (preview.sheets.length === 0) return null;
  return (
    <div className="table-frame import-block">
      <table className="grid-table">
        <caption className="sr">将要导入的项目</caption>
        <colgroup>
          <col width="46" />
          <col />
          <col width="70" />
          <col width="80" />
          <col width="90" />
          <col width="60" />
          <col width="130" />
          <col width="90" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">项目</th>
            <th scope="col">年度</th>
            <th scope="col">指标行</th>
            <th scope="col">得分</th>
            <th scope="col">等级</th>
            <th scope="col">所属年度</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {preview.sheets.map((sheet) => (
            <tr key={sheet.index}>
              <td className="serial">{sheet.index + 1}</td>
              <th scope="row">
                {sheet.project}
                <span className="number-sub">{sheet.department}</span>
              </th>
              <td className="centre">{sheet.year}</td>
              <td className="centre">{sheet.indicators}</td>
              <td className="amount">
                {sheet.total === null ? (
                  <span className="zero">—</span>
                ) : (
                  <Figure value={sheet.total} decimals={2} />
                )}
              </td>
              <td className="centre">
                <Seal grade={sheet.grade} />
              </td>
              <td className="centre">{sheet.existing ? '已有同名项目' : '新项目'}</td>
              <td className="centre">
                {sheet.problems === 0 ? <span className="zero">0</span> : `${sheet.problems} 处`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
