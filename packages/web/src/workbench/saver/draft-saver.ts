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

/**
 * How one kind of draft is compared, sent and fetched: `D` the draft, `S` one request's worth, `V` the server's view, `R` its
 * answer, `P` what can be set aside of a refused request, such as a cell with its value.
 */
export type SaverPort<D, S, V, R extends Readonly<{ version: number }>, P> = Readonly<{
  /** What the server lacks, in the order of sending. */
  steps: (base: D, draft: D) => readonly S[];
  apply: (base: D, step: S) => D;
  /** `keepalive`: the request outlives the page. */
  send: (pending: Pending<S>, keepalive: boolean) => Promise<R>;
  fetch: () => Promise<V>;
  /** The refusal that means: somebody saved since. */
  stale: string;
  /** What of a refused request must wait so that the rest can go; none where nothing can be told apart. */
  setAside: (base: D, step: S, paths: readonly string[]) => readonly P[];
  /** Where the refused value stands; null once the person has changed it. */
  standsAt: (draft: D, part: P) => string | null;
  /** The draft with this part as the server has it. */
  without: (base: D, draft: D, part: P) => D;
}>;

/** What the server does not take: the sentence, and the cell where it can be named. */
export type Refusal = Readonly<{ path: string | null; message: string }>;

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
  /** All that the server does not take now, told whenever it changes. The rest of the draft is saved all the same. */
  onRefused: (refusals: readonly Refusal[]) => void;
}>;

const RETRY = 4_000;

/**
 * Keeps a draft saved: sends what differs as soon as it is entered, one request at a time; what is entered meanwhile goes
 * together in the next one. A repeated request carries the same key, so an answer lost on the way is not saved twice.
 * It has a lifetime: `close` sends what is left, `stop` hands
 * over to another.
 */
export class DraftSaver<D, S, V, R extends Readonly<{ version: number }>, P> {
  readonly #port: SaverPort<D, S, V, R, P>;
  readonly #events: DraftSaverEvents<D, V, R>;
  #base: D;
  #version: number;
  #draft: D;
  #pending: Pending<S> | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  /** Somebody decides between two versions; nothing is sent meanwhile. */
  #conflicting = false;
  /** What was refused waits here; it is tried again, last, with each further entry. */
  #aside: readonly Readonly<{ parts: readonly P[]; refusal: Refusal }>[] = [];
  #tryAgain = false;
  /** A refusal that holds up everything: nothing could be told apart. */
  #blocked: Refusal | null = null;
  #told = '[]';
  #stopped = false;

  constructor(
    port: SaverPort<D, S, V, R, P>,
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
    this.#tell();
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
    this.#tryAgain = this.#aside.length > 0;
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

  /** Another goes on with this draft: nothing more is sent or told here. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Leaves the draft; done when everything is with the server or it cannot be reached. Then it is tried again until `stop`. */
  close(draft: D): Promise<void> {
    this.#draft = draft;
    if (this.unsaved) this.#events.onUnsaved();
    return this.flush();
  }

  #nextStep(): Pending<S> | null {
    if (this.#conflicting || this.#stopped) return null;
    if (this.#pending !== null) return this.#pending;
    const step = this.#sendable()[0] ?? this.#refusedAgain();
    if (step === undefined) return null;
    this.#pending = { step, key: idempotencyKey(), version: this.#version };
    this.#events.onUnsaved();
    return this.#pending;
  }

  /** What can be sent: all that differs but what was refused and still stands. */
  #sendable(): readonly S[] {
    const { standsAt, without, steps } = this.#port;
    const draft = this.#aside
      .flatMap(({ parts }) => parts)
      .filter((part) => standsAt(this.#draft, part) !== null)
      .reduce((rest, part) => without(this.#base, rest, part), this.#draft);
    return steps(this.#base, draft);
  }

  #refusedAgain(): S | undefined {
    if (!this.#tryAgain) return undefined;
    this.#tryAgain = false;
    this.#aside = [];
    return this.#sendable()[0];
  }

  async #run(): Promise<void> {
    this.#blocked = null;
    for (let next = this.#nextStep(); next !== null; next = this.#nextStep()) {
      this.#events.onSaving();
      const goesOn = await this.#sent(next);
      if (this.#stopped) return;
      if (!goesOn) break;
    }
    // Where it stopped for another reason, that reason is the last word.
    this.#tell(this.#timer === null && !this.#conflicting);
  }

  /** Sends one request; false when nothing more can go now. */
  async #sent(next: Pending<S>): Promise<boolean> {
    try {
      const saved = await this.#port.send(next, false);
      this.#base = this.#port.apply(this.#base, next.step);
      this.#version = saved.version;
      this.#pending = null;
      if (this.#stopped) return false;
      if (this.#sendable().length > 0) this.#events.onUnsaved();
      else this.#events.onSaved(saved);
      return true;
    } catch (error) {
      return !this.#stopped && (await this.#settle(error, next.step));
    }
  }

  /** Meets what went wrong; true when the rest of the draft can go on. */
  async #settle(error: unknown, step: S): Promise<boolean> {
    if (!(error instanceof ProblemError)) {
      this.#events.onOffline();
      this.#retry();
      return false;
    }
    const { problem } = error;
    if (problem.code === this.#port.stale) return this.#meet();
    const paths = (problem.issues ?? []).map(({ path }) => path);
    const refusal = { path: paths[0] ?? problem.where, message: problem.detail };
    if (problem.status >= 500) {
      // A defect of the server may pass, and the request may have been done.
      this.#blocked = refusal;
      this.#retry();
      return false;
    }
    this.#pending = null;
    if (problem.where !== null) paths.push(problem.where);
    const parts = this.#port.setAside(this.#base, step, paths);
    if (parts.length === 0) {
      // What cannot be told apart waits for another entry.
      this.#blocked = refusal;
      return false;
    }
    this.#aside = [...this.#aside, { parts, refusal }];
    // It may have been taken back while it was on its way.
    if (!this.unsaved) this.#events.onUnchanged();
    return true;
  }

  /** Says what is refused now, where it stands now. */
  #tell(isLastWord = false): void {
    const standing = this.#aside.flatMap(({ parts, refusal }) => {
      const [at, ...more] = parts.flatMap((part) => this.#port.standsAt(this.#draft, part) ?? []);
      if (at === undefined) return [];
      return [more.length === 0 ? { ...refusal, path: at } : refusal];
    });
    const refusals = this.#blocked === null ? standing : [...standing, this.#blocked];
    const text = JSON.stringify(refusals);
    if (text === this.#told && !(isLastWord && refusals.length > 0)) return;
    this.#told = text;
    this.#events.onRefused(refusals);
  }

  /** Somebody saved since: what they have is fetched; true when both sides were one at once, else nothing is sent until they are. */
  async #meet(): Promise<boolean> {
    const theirs = await this.#port.fetch().catch(() => null);
    if (this.#stopped) return false;
    if (theirs === null) {
      this.#events.onOffline();
      this.#retry();
      return false;
    }
    this.#pending = null;
    this.#conflicting = true;
    this.#events.onConflict(this.#base, this.#draft, theirs);
    // Answered by `rebase` before it came back.
    return !this.#conflicting;
  }

  #retry(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), RETRY);
  }
}
