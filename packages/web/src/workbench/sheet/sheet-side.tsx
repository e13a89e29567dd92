import type { CompiledPack, ScoredSheet } from '@mingjian/engine';
import { ExplanationDrawer } from './drawer/explanation-drawer.tsx';
import { RowFacts } from './drawer/row-facts.tsx';
import type { OpenItem } from './model/cell-marks.ts';
import { explained } from './model/explained.ts';
import { pathLabel } from './model/path-label.ts';
import { indicatorAt, indicatorIndex } from './model/sheet-path.ts';
import type { SheetDraft } from './use-sheet-draft.ts';
import { VersionsDrawer } from './versions/versions-drawer.tsx';
import { OpenItems } from './view/open-items.tsx';

/** The list of versions beside the form, and which of them is looked at. */
export type Versions = Readonly<{ shown: number | null }>;

type Props = Readonly<{
  id: string;
  draft: SheetDraft;
  scored: ScoredSheet;
  pack: CompiledPack;
  items: readonly OpenItem[];
  /** The derived figure whose reason is asked for. */
  open: string | null;
  versions: Versions | null;
  onVersions: (versions: Versions | null) => void;
  onClose: () => void;
  onGo: (path: string) => void;
  onEnter: (path: string, text: string) => string | null;
}>;

/** What stands beside the form: earlier versions, the reason of a figure, or else what is still to be looked at. */
export function SheetSide({ draft, scored, pack, open, versions, ...props }: Props) {
  const { sheet, provenance, refused } = draft;
  if (versions)
    return (
      <VersionsDrawer
        sheet={props.id}
        shown={versions.shown}
        onShow={(shown) => props.onVersions({ shown })}
        onClose={() => props.onVersions(null)}
      />
    );
  const explanation = open === null ? null : explained(open, { sheet, scored, pack, provenance });
  if (explanation === null)
    return (
      <OpenItems items={props.items} labelOf={(path) => pathLabel(sheet, path)} onGo={props.onGo} />
    );
  const index = indicatorIndex(open);
  const row = indicatorAt(sheet, open);
  return (
    <ExplanationDrawer
      explained={explanation}
      pack={pack}
      notes={scored.notes.filter((note) => index !== null && indicatorIndex(note.at) === index)}
      onClose={props.onClose}
    >
      {row === null || index === null ? null : (
        <RowFacts row={row} index={index} refused={refused} onEnter={props.onEnter} />
      )}
    </ExplanationDrawer>
  );
}
