import {
  type Client,
  idempotencyKey,
  ProblemError,
  type Saved,
  type SheetView,
} from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { applyStep, type SyncStep, syncSteps } from './sync-steps.ts';

/** A request on its way; the same key makes it count once, however often it is sent. */
export type PendingStep = Readonly<{ step: SyncStep; key: string; version: number }>;

/** All that another page needs to go on where this one stopped. */
export type Unsent = Readonly<{
  base: SelfEvaluation;
  version: number;
  draft: SelfEvaluation;
  pending: PendingStep | null;
}>;

/** What the saver tells the screen. */
export type SaverEvents = Readonly<{
  /** The server does not have all of the draft; told again whenever `unsent` changes. */
  onUnsaved: () => void;
  /** What was waiting was taken back: the draft is what the server has. */
  onUnchanged: () => void;
  onSaving: () => void;
  onSaved: (saved: Saved) => void;
  /** The server cannot be reached; the saver tries again by itself. */
  onOffline: () => void;
  /** Somebody else saved since: both versions, and what ours was based on. Nothing is sent until `rebase`. */
  onConflict: (base: SelfEvaluation, mine: SelfEvaluation, theirs: SheetView) => void;
  onRefused: (message: string, path: string | null) => void;
}>;

const RETRY = 4_000;

/**
 * Keeps a sheet saved: sends what differs as soon as it is entered, one request at a time; what is entered meanwhile goes
 * together in the next one. A repeated request carries the same key, so an answer lost on the way is not saved twice.
 * It has a lifetime: `close` sends what is left.
 */
export class SheetSaver {
  readonly #api: Client;
  readonly #id: string;
  readonly #events: SaverEvents;
  #base: SelfEvaluation;
  #version: number;
  #draft: SelfEvaluation;
  #pending: PendingStep | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  /** Somebody decides between two versions; nothing is sent meanwhile. */
  #conflicting = false;

  constructor(api: Client, id: string, start: Unsent, events: SaverEvents) {
    this.#api = api;
    this.#id = id;
    this.#events = events;
    this.#base = start.base;
    this.#version = start.version;
    this.#draft = start.draft;
    this.#pending = start.pending;
  }

  /** The draft as it should be saved. */
  want(draft: SelfEvaluation): void {
    this.#draft = draft;
    if (!this.unsaved) {
      this.#events.onUnchanged();
      return;
    }
    this.#events.onUnsaved();
    void this.flush();
  }

  /** True while the server does not have all of the draft. */
  get unsaved(): boolean {
    return this.#pending !== null || syncSteps(this.#base, this.#draft).length > 0;
  }

  /** Where saving stands, to be kept on this machine. */
  get unsent(): Unsent {
    const [base, version, draft] = [this.#base, this.#version, this.#draft];
    return { base, version, draft, pending: this.#pending };
  }

  /** Sends at once what is not saved yet. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
  }

  /** The page goes away: the next request is sent in a way that outlives it. If it was under way already, its key makes it count once. */
  leave(draft: SelfEvaluation): void {
    this.want(draft);
    const pending = this.#nextStep();
    if (pending !== null) void this.#send(pending, true).catch(() => undefined);
  }

  /** Goes on from the version that stands, with the draft that the person settled on. */
  rebase(base: SelfEvaluation, version: number, draft: SelfEvaluation): void {
    this.#base = base;
    this.#version = version;
    this.#pending = null;
    this.#conflicting = false;
    this.want(draft);
  }

  /** Leaves the sheet; done when everything is with the server or it cannot be reached. */
  close(draft: SelfEvaluation): Promise<void> {
    this.#draft = draft;
    if (this.unsaved) this.#events.onUnsaved();
    return this.flush();
  }

  #nextStep(): PendingStep | null {
    if (this.#conflicting) return null;
    if (this.#pending !== null) return this.#pending;
    const [step] = syncSteps(this.#base, this.#draft);
    if (step === undefined) return null;
    this.#pending = { step, key: idempotencyKey(), version: this.#version };
    this.#events.onUnsaved();
    return this.#pending;
  }

  async #run(): Promise<void> {
    for (let next = this.#nextStep(); next !== null; next = this.#nextStep()) {
      this.#events.onSaving();
      try {
        const saved = await this.#send(next, false);
        this.#base = applyStep(this.#base, next.step);
        this.#version = saved.version;
        this.#pending = null;
        if (this.unsaved) this.#events.onUnsaved();
        else this.#events.onSaved(saved);
      } catch (error) {
        await this.#settle(error);
        return;
      }
    }
  }

  #send({ step, key, version }: PendingStep, keepalive: boolean) {
    const request = { params: { id: this.#id }, key, keepalive };
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
      this.#events.onOffline();
      this.#retry();
      return;
    }
    const { problem } = error;
    if (problem.code === 'SHEET_STALE') {
      await this.#meet();
      return;
    }
    this.#events.onRefused(problem.detail, problem.issues?.[0]?.path ?? problem.where);
    // A defect of the server may pass, and the request may have been done; what it refuses waits for another entry.
    if (problem.status >= 500) this.#retry();
    else this.#pending = null;
  }

  /** Somebody saved since: what they have is fetched, and nothing is sent until both sides are one. */
  async #meet(): Promise<void> {
    const theirs = await this.#api.getSheet({ params: { id: this.#id } }).catch(() => null);
    if (theirs === null) {
      this.#events.onOffline();
      this.#retry();
      return;
    }
    this.#pending = null;
    this.#conflicting = true;
    this.#events.onConflict(this.#base, this.#draft, theirs);
  }

  #retry(): void {
    this.#timer = setTimeout(() => void this.flush(), RETRY);
  }
}
