import { Backup } from '../saver/backup.ts';
import type { Draft } from './model/draft.ts';
import type { Unsent } from './model/sheet-saver.ts';

/**
 * What the server does not have: the draft, the version that it was based on, so that nobody's later work is overwritten, and
 * the request on its way, so that it counts once. Kept from the moment of the entry; a page may go at any time.
 */
export type DraftBackup = Unsent & Readonly<{ refused: Draft['refused']; at: string }>;

/** This page's copy of a sheet's draft. */
export const sheetBackup = (id: string): Backup<DraftBackup> => new Backup(`mingjian.draft.${id}`);
