import type { Place } from '../../app/params.ts';
import { Backup } from '../saver/backup.ts';
import type { UnsentDraft } from '../saver/draft-saver.ts';
import type { IndexEdit, IndexItems } from './index-draft.ts';

/** Where saving an index stands: the answers, what they were based on, and the request on its way. */
export type UnsentIndex = UnsentDraft<IndexItems, readonly IndexEdit[]>;

/** The name of an index among the drafts in hand. */
export const indexDraftKey = ({ department, year }: Place): string => `index.${department}.${year}`;

/** This page's copy of an index's answers. */
export const indexBackup = (place: Place): Backup<UnsentIndex> =>
  new Backup(`mingjian.${indexDraftKey(place)}`);
