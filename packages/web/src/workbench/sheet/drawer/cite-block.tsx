import type { Citation, CompiledPack } from '@mingjian/engine';

/** 依据: the clause with its words, or 推定 with its evidence. A rule without either does not exist. */
export function CiteBlock({
  cite,
  pack,
}: Readonly<{ cite: readonly Citation[]; pack: CompiledPack }>) {
  return (
    <section className="drawer-section" aria-labelledby="cite-title">
      <h3 id="cite-title">
        依据
        {cite.some(({ kind }) => kind === 'interpretation') ? (
          <span className="tag-interpretation">推定</span>
        ) : null}
      </h3>
      <CiteLines cite={cite} />
      <p className="hint">规则包 {pack.title}</p>
    </section>
  );
}

function CiteLines({ cite }: Readonly<{ cite: readonly Citation[] }>) {
  return cite.map((each) =>
    each.kind === 'clause' ? (
      <p key={`${each.source}${each.at}`}>
        {each.source} {each.at}
        {each.quote === null ? null : <q>{each.quote}</q>}
      </p>
    ) : (
      <p key={each.text}>
        {each.text}
        <b className="evidence">{each.evidence}</b>
      </p>
    ),
  );
}

/** Why a note is said, folded away beside it: the note alone is what a clerk acts on. */
export function NoteGround({ cite }: Readonly<{ cite: readonly Citation[] }>) {
  const presumed = cite.some(({ kind }) => kind === 'interpretation');
  return (
    <details className="note-ground">
      <summary>{presumed ? '依据（推定）' : '依据'}</summary>
      <CiteLines cite={cite} />
    </details>
  );
}
