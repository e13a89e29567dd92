import type { FundingDocument, SelfEvaluation } from '@mingjian/engine';
import type { Draft } from '../model/draft.ts';
import { FactField } from './fact-field.tsx';

type Props = Readonly<{
  sheet: SelfEvaluation;
  refused: Draft['refused'];
  onEnter: (path: string, text: string) => string | null;
  onChange: (next: SelfEvaluation) => void;
}>;

const STATES = { normal: '正常', cancelled: '取消', adjusted: '调整' } as const;
const REMAINDERS = ['上缴', '收回', '财政收回', '财政代发', '未拨付', '厉行节约'];

/** What the year needs to know of a project and the official form does not print: origin, state, the rest of the money, 文号. */
export function ProjectFacts({ sheet, refused, onEnter, onChange }: Props) {
  return (
    <section className="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">表外信息</h2>
      <div className="facts-grid">
        <FactField
          label="项目编码"
          path="projectCode"
          value={sheet.projectCode}
          refused={refused}
          onEnter={onEnter}
        />
        <label htmlFor="fact-origin">来源</label>
        <select
          id="fact-origin"
          className="field"
          data-path="origin"
          value={sheet.origin ?? ''}
          onChange={({ target }) =>
            onChange({
              ...sheet,
              origin: target.value === '年初' || target.value === '追加' ? target.value : null,
            })
          }
        >
          <option value="">缺</option>
          <option value="年初">年初</option>
          <option value="追加">追加</option>
        </select>
        <FactField
          label="结余去向"
          path="funds.remainder"
          value={sheet.funds.remainder ?? null}
          choices={REMAINDERS}
          refused={refused}
          onEnter={onEnter}
        />
        <label htmlFor="fact-state">项目状态</label>
        <select
          id="fact-state"
          className="field"
          data-path="state"
          value={sheet.state}
          onChange={({ target }) => {
            const { value } = target;
            if (value === 'normal' || value === 'cancelled' || value === 'adjusted')
              onChange({ ...sheet, state: value });
          }}
        >
          {Object.entries(STATES).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {sheet.state === 'normal' ? null : (
          <FactField
            label={`${STATES[sheet.state]}的依据和原因`}
            path="stateReason"
            value={sheet.stateReason ?? null}
            wide
            refused={refused}
            onEnter={onEnter}
          />
        )}
      </div>
      <Documents sheet={sheet} refused={refused} onEnter={onEnter} onChange={onChange} />
    </section>
  );
}

function Documents({ sheet, refused, onEnter, onChange }: Props) {
  const documents = sheet.fundingDocuments;
  const change = (fundingDocuments: readonly FundingDocument[]): void =>
    onChange({ ...sheet, fundingDocuments });
  return (
    <fieldset className="documents">
      <legend className="sr">资金文号</legend>
      {documents.map((document, at) => (
        <div
          className="facts-grid document-row"
          // A document is known by its place until it is saved; numbers may repeat while they are typed.
          key={`document-${at}`}
        >
          <FactField
            label={`文号 ${at + 1}`}
            path={`fundingDocuments.${at}.number`}
            value={document.number}
            refused={refused}
            onEnter={onEnter}
          />
          <FactField
            label="印发日期"
            type="date"
            path={`fundingDocuments.${at}.issuedOn`}
            value={document.issuedOn ?? null}
            refused={refused}
            onEnter={onEnter}
          />
          <FactField
            label={`金额（${sheet.funds.unit}）`}
            path={`fundingDocuments.${at}.amount`}
            value={document.amount ?? null}
            refused={refused}
            onEnter={onEnter}
          />
          <button
            type="button"
            className="button small"
            aria-label={`删去文号 ${document.number}`}
            onClick={() => change(documents.filter((_, index) => index !== at))}
          >
            删去
          </button>
        </div>
      ))}
      <form
        className="add-document"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const number = String(new FormData(form).get('number') ?? '').trim();
          if (number === '') return;
          change([...documents, { number }]);
          form.reset();
        }}
      >
        <input
          className="field"
          name="number"
          aria-label="新文号"
          placeholder="如 九财社指〔2023〕53号"
          maxLength={200}
        />
        <button type="submit" className="button small">
          增加文号
        </button>
      </form>
    </fieldset>
  );
}
