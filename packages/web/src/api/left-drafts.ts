/** What goes on saving after its screen was left. */
type Saver = Readonly<{ unsaved: boolean; stop: () => void }>;
const left = new Map<string, Readonly<{ saver: Saver; done: Promise<void> }>>();

/** A draft was left while its last entries were on their way: who opens it again waits until they have arrived or cannot. */
export function leaveDraft(key: string, saver: Saver, done: Promise<void>): void {
  left.set(key, { saver, done });
  void done.finally(() => {
    if (!saver.unsaved && left.get(key)?.saver === saver) left.delete(key);
  });
}

/** Done when nothing of this draft is on its way from this page. */
export const draftSettled = (key: string): Promise<void> =>
  left.get(key)?.done ?? Promise.resolve();

/** The draft is in hand again: from now on only one saver sends it. */
export function takeUpDraft(key: string): void {
  left.get(key)?.saver.stop();
  left.delete(key);
}
