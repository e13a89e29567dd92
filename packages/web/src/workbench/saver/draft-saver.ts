import { idempotencyKey, ProblemError } from '@mingjian/contract';

/** A request on its way; the same key makes it count once, however often it is sent. */
export type Pending<S> = Readonly<{ step: S; key: string; version: number }>;

/** All that another page needs to go on where this one stopped. */
export type UnsentDraft<D, S> = Readonly<{
  base: D;
  version: number;
  draft: D;
  pending: Pending<S> | null;
}>;

/** How one kind of draft is compared, sent and fetched: `D` the draft, `S` one request's worth, `V` the server's view, `R` its answer. */
export type SaverPort<D, S, V, R extends Readonly<{ version: number }>> = Readonly<{
  /** What the server lacks, in the order of sending. */
  steps: (base: D, draft: D) => readonly S[];
  apply: (base: D, step: S) => D;
  /** `keepalive`: the request outlives the page. */
  send: (pending: Pending<S>, keepalive: boolean) => Promise<R>;
  fetch: () => Promise<V>;
  /** The refusal that means: somebody saved since. */
  stale: string;
}>;

/** What the saver tells the screen. */
export type DraftSaverEvents<D, V, R> = Readonly<{
  /** The server does not have all of the draft; told again whenever `unsent` changes. */
  onUnsaved: () => void;
  /** What was waiting was taken back: the draft is what the server has. */
  onUnchanged: () => void;
  onSaving: () => void;
  onSaved: (saved: R) => void;
  /** The server cannot be reached; the saver tries again by itself. */
  onOffline: () => void;
  /** Somebody else saved since: both versions, and what ours was based on. Nothing is sent until `rebase`. */
  onConflict: (base: D, mine: D, theirs: V) => void;
  onRefused: (message: string, path: string | null) => void;
}>;

const RETRY = 4_000;

/**
 * Keeps a draft saved: sends what differs as soon as it is entered, one request at a time; what is entered meanwhile goes
 * together in the next one. A repeated request carries the same key, so an answer lost on the way is not saved twice.
 * It has a lifetime: `close` sends what is left.
 */
export class DraftSaver<D, S, V, R extends Readonly<{ version: number }>> {
  readonly #port: SaverPort<D, S, V, R>;
  readonly #events: DraftSaverEvents<D, V, R>;
  #base: D;
  #version: number;
  #draft: D;
  #pending: Pending<S> | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  /** Somebody decides between two versions; nothing is sent meanwhile. */
  #conflicting = false;

  constructor(
    port: SaverPort<D, S, V, R>,
    start: UnsentDraft<D, S>,
    events: DraftSaverEvents<D, V, R>,
  ) {
    this.#port = port;
    this.#events = events;
    this.#base = start.base;
    this.#version = start.version;
    this.#draft = start.draft;
    this.#pending = start.pending;
  }

  /** The draft as it should be saved. */
  want(draft: D): void {
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
    return this.#pending !== null || this.#port.steps(this.#base, this.#draft).length > 0;
  }

  /** Where saving stands, to be kept on this machine. */
  get unsent(): UnsentDraft<D, S> {
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
  leave(draft: D): void {
    this.want(draft);
    const pending = this.#nextStep();
    if (pending !== null) void this.#port.send(pending, true).catch(() => undefined);
  }

  /** Goes on from the version that stands, with the draft that the person settled on. */
  rebase(base: D, version: number, draft: D): void {
    this.#base = base;
    this.#version = version;
    this.#pending = null;
    this.#conflicting = false;
    this.want(draft);
  }

  /** Leaves the draft; done when everything is with the server or it cannot be reached. */
  close(draft: D): Promise<void> {
    this.#draft = draft;
    if (this.unsaved) this.#events.onUnsaved();
    return this.flush();
  }

  #nextStep(): Pending<S> | null {
    if (this.#conflicting) return null;
    if (this.#pending !== null) return this.#pending;
    const [step] = this.#port.steps(this.#base, this.#draft);
    if (step === undefined) return null;
    this.#pending = { step, key: idempotencyKey(), version: this.#version };
    this.#events.onUnsaved();
    return this.#pending;
  }

  async #run(): Promise<void> {
    for (let next = this.#nextStep(); next !== null; next = this.#nextStep()) {
      this.#events.onSaving();
      try {
        const saved = await this.#port.send(next, false);
        this.#base = this.#port.apply(this.#base, next.step);
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

  async #settle(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError)) {
      this.#events.onOffline();
      this.#retry();
      return;
    }
    const { problem } = error;
    if (problem.code === this.#port.stale) {
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
    const theirs = await this.#port.fetch().catch(() => null);
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
