import {
  type Client,
  idempotencyKey,
  ProblemError,
  type Saved,
  type SheetView,
} from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { applyStep, type SyncStep, syncSteps } from './sync-steps.ts';

/** What the saver tells the screen. */
export type SaverEvents = Readonly<{
  /** Something waits to be sent. */
  onUnsaved: () => void;
  /** What was waiting was taken back: the draft is what the server has. */
  onUnchanged: () => void;
  onSaving: () => void;
  onSaved: (saved: Saved) => void;
  /** The server cannot be reached: the draft and what it was based on are to be kept on this machine. */
  onOffline: (base: SelfEvaluation, version: number, draft: SelfEvaluation) => void;
  /** Somebody else saved since: both versions, and what ours was based on. Nothing is sent until `rebase`. */
  onConflict: (base: SelfEvaluation, mine: SelfEvaluation, theirs: SheetView) => void;
  onRefused: (message: string, path: string | null) => void;
}>;

const PAUSE = 700;
const RETRY = 4_000;

/**
 * Keeps a sheet saved: waits for a pause in typing, sends what differs, one request at a time. A repeated request carries the
 * same key, so an answer lost on the way is not saved twice. It has a lifetime: `close` sends what is left.
 */
export class SheetSaver {
  readonly #api: Client;
  readonly #id: string;
  readonly #events: SaverEvents;
  #base: SelfEvaluation;
  #version: number;
  #draft: SelfEvaluation;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  /** Somebody decides between two versions; nothing is sent meanwhile. */
  #conflicting = false;
  #pending: Readonly<{ step: SyncStep; key: string; version: number }> | null = null;

  constructor(api: Client, id: string, base: SelfEvaluation, version: number, events: SaverEvents) {
    this.#api = api;
    this.#id = id;
    this.#base = base;
    this.#version = version;
    this.#draft = base;
    this.#events = events;
  }

  /** The draft as it should be saved, soon. */
  want(draft: SelfEvaluation): void {
    this.#draft = draft;
    if (this.#conflicting) return;
    this.#schedule(PAUSE);
    if (this.unsaved) this.#events.onUnsaved();
    else this.#events.onUnchanged();
  }

  /** True while the server does not have all of the draft. */
  get unsaved(): boolean {
    return this.#pending !== null || syncSteps(this.#base, this.#draft).length > 0;
  }

  /** Sends at once what is not saved yet. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
  }

  /** Goes on from the version that stands, with the draft that the person settled on. */
  rebase(base: SelfEvaluation, version: number, draft: SelfEvaluation): void {
    this.#base = base;
    this.#version = version;
    this.#pending = null;
    this.#conflicting = false;
    this.want(draft);
  }

  /** Leaves the sheet: nothing that was typed waits for a timer. */
  close(): void {
    void this.flush();
  }

  #schedule(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #run(): Promise<void> {
    while (!this.#conflicting) {
      const step = this.#pending?.step ?? syncSteps(this.#base, this.#draft)[0];
      if (step === undefined) return;
      this.#pending ??= { step, key: idempotencyKey(), version: this.#version };
      this.#events.onSaving();
      try {
        const saved = await this.#send(this.#pending);
        this.#base = applyStep(this.#base, step);
        this.#version = saved.version;
        this.#pending = null;
        if (syncSteps(this.#base, this.#draft).length === 0) this.#events.onSaved(saved);
      } catch (error) {
        await this.#settle(error);
        return;
      }
    }
  }

  #send({ step, key, version }: Readonly<{ step: SyncStep; key: string; version: number }>) {
    const request = { params: { id: this.#id }, key };
    const expectedVersion = version;
    switch (step.kind) {
      case 'edits':
        return this.#api.editSheet({
          ...request,
          body: { expectedVersion, edits: [...step.edits] },
        });
      case 'add':
        return this.#api.changeRows({
          ...request,
          body: {
            action: 'add',
            expectedVersion,
            list: step.list,
            at: step.at,
            row: { ...step.row },
          },
        });
      case 'remove':
        return this.#api.changeRows({
          ...request,
          body: { action: 'remove', expectedVersion, list: step.list, at: step.at },
        });
    }
  }

  async #settle(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError)) {
      this.#events.onOffline(this.#base, this.#version, this.#draft);
      this.#schedule(RETRY);
      return;
    }
    this.#pending = null;
    if (error.problem.code !== 'SHEET_STALE') {
      const where = error.problem.issues?.[0]?.path ?? error.problem.where;
      this.#events.onRefused(error.problem.detail, where);
      return;
    }
    this.#conflicting = true;
    const theirs = await this.#api.getSheet({ params: { id: this.#id } });
    this.#events.onConflict(this.#base, this.#draft, theirs);
  }
}
