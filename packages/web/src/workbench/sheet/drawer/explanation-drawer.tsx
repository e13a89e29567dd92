import type { CompiledPack, SheetNote } from '@mingjian/engine';
import type { ReactNode } from 'react';
import { Verdict } from '../../../components/verdict.tsx';
import type { Explained } from '../model/explained.ts';
import { CiteBlock, NoteGround } from './cite-block.tsx';
import { RulePlot } from './rule-plot.tsx';
import { WhereFrom } from './where-from.tsx';
import { WorkingLines } from './working-lines.tsx';

type Props = Readonly<{
  explained: Explained;
  pack: CompiledPack;
  notes: readonly SheetNote[];
  onClose: () => void;
  /** Fields that belong to the row but not to the printed form. */
  children?: ReactNode;
}>;

/** Why a figure is what it is: the score, the working, the rule as a picture, what a point costs, the ground, the origin. */
export function ExplanationDrawer({ explained, pack, notes, onClose, children }: Props) {
  const { refusal } = explained;
  return (
    <aside
      className="drawer"
      aria-labelledby="drawer-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="drawer-head">
        <div>
          <p className="hint">{explained.over}</p>
          <h2 id="drawer-title">{explained.title}</h2>
        </div>
        <p className="drawer-score">
          {explained.value === null ? (
            <span className="missing">没有得分</span>
          ) : (
            <b>{explained.value}</b>
          )}
          <span>{explained.unit}</span>
        </p>
        <button
          type="button"
          className="drawer-close"
          aria-label="关闭说明，回到这一格"
          onClick={onClose}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 2l12 12M14 2 2 14" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </header>
      {refusal === null ? (
        <section className="drawer-section" aria-labelledby="how-title">
          <h3 id="how-title">
            怎么算的
            {explained.method === null ? null : <span className="hint">{explained.method}</span>}
          </h3>
          <WorkingLines lines={explained.lines} steps={explained.steps} />
        </section>
      ) : (
        <div className="notice owed" role="status">
          <span>
            <b>没有计分，也没有记作 0。</b> {refusal.message}
          </span>
        </div>
      )}
      {explained.plot === null || explained.value === null ? null : (
        <RulePlot plot={explained.plot} name={explained.title} score={explained.value} />
      )}
      {explained.remark === null ? null : <p className="drawer-remark">{explained.remark}</p>}
      {notes.map((note) => (
        <div key={`${note.code}-${note.at}`} className={`drawer-note ${note.weight}`}>
          {note.weight === 'advice' ? (
            <span className="tag-advice">提示</span>
          ) : (
            <Verdict kind="explain">{note.weight === 'required' ? '须写明' : '请说明'}</Verdict>
          )}{' '}
          {note.message}
          <NoteGround cite={note.cite} />
        </div>
      ))}
      {explained.cite.length === 0 ? null : <CiteBlock cite={explained.cite} pack={pack} />}
      {explained.sources.length === 0 ? null : <WhereFrom lines={explained.sources} />}
      {children}
    </aside>
  );
}
