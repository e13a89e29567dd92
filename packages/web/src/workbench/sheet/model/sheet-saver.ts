import type { Client, Saved, SheetView } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import {
  DraftSaver,
  type DraftSaverEvents,
  type SaverPort,
  type UnsentDraft,
} from '../../saver/draft-saver.ts';
import { fetchHeld } from './row-ids.ts';
import { setAside, standsAt, type Waiting, withoutPart } from './set-aside.ts';
import { applyStep, type SyncStep, syncSteps } from './sync-steps.ts';

/** All that another page needs to go on where this one stopped. */
export type Unsent = UnsentDraft<SelfEvaluation, SyncStep>;

/** What the saver tells the screen. */
export type SaverEvents = DraftSaverEvents<SelfEvaluation, SheetView, Saved>;

/** Keeps a self-evaluation saved: cells of a kind in one request, rows one by one. */
export class SheetSaver extends DraftSaver<SelfEvaluation, SyncStep, SheetView, Saved, Waiting> {
  constructor(api: Client, id: string, start: Unsent, events: SaverEvents) {
    super(sheetPort(api, id), start, events);
  }
}

const sheetPort = (
  api: Client,
  id: string,
): SaverPort<SelfEvaluation, SyncStep, SheetView, Saved, Waiting> => ({
  steps: syncSteps,
  apply: applyStep,
  fetch: () => fetchHeld(api, id),
  stale: 'SHEET_STALE',
  setAside,
  standsAt,
  without: withoutPart,
  send: ({ step, key, version: expectedVersion }, keepalive) => {
    const request = { params: { id }, key, keepalive };
    switch (step.kind) {
      case 'edits':
        return api.editSheet({ ...request, body: { expectedVersion, edits: [...step.edits] } });
      case 'add':
        return api.changeRows({
          ...request,
          body: {
            action: 'add',
            expectedVersion,
            list: step.list,
            at: step.at,
            row: { ...step.row },
            ...(step.rowId === null ? {} : { rowId: step.rowId }),
          },
        });
      case 'remove':
        return api.changeRows({
          ...request,
          body: { action: 'remove', expectedVersion, list: step.list, at: step.at },
        });
    }
  },
});
