const settling = new Map<string, Promise<void>>();

/** A sheet was left while its last entries were on their way: who opens it again waits until they have arrived or cannot. */
export function sheetSettles(id: string, done: Promise<void>): void {
  settling.set(id, done);
  void done.finally(() => {
    if (settling.get(id) === done) settling.delete(id);
  });
}

/** Done when nothing of this sheet is on its way from this page. */
export const sheetSettled = (id: string): Promise<void> => settling.get(id) ?? Promise.resolve();
