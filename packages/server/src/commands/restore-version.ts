import { sheetAt } from '../db/read-versions.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { type CommandContext, command } from './command.ts';
import { checkedSheet } from './edit-sheet.ts';
import { requireSheet, requireVersion } from './require-sheet.ts';
import { requireLoggedVersion } from './require-version.ts';
import { type SavedSheet, savedPayload, updateSheet } from './save-sheet.ts';

/** Which version to bring back, and the version that stands while it is decided. */
export type RestoreVersionInput = Readonly<{
  id: string;
  version: number;
  expectedVersion: number;
}>;

/** Brings back an earlier version as a new one: rows with their identity, values as new revisions; nothing in between is lost. */
export const restoreVersion = (
  context: CommandContext,
  packs: PackLibrary,
  input: RestoreVersionInput,
): Promise<SavedSheet> =>
  command(context, 'restore-version', input, async (scope) => {
    const stored = await requireSheet(scope, input.id);
    requireVersion(stored, input.expectedVersion);
    const logged = await requireLoggedVersion(scope, stored, input.version);
    const saved = await updateSheet(
      scope,
      packs,
      stored,
      { sheet: checkedSheet(await sheetAt(scope, stored, logged)), rowIds: logged.rows },
      { source: 'entered', evidence: `恢复自第 ${logged.version} 版` },
    );
    if (saved.version === stored.version) return { reply: saved, event: null };
    return {
      reply: saved,
      event: {
        subject: stored.id,
        sentence: `把“${stored.sheet.project}”恢复到第 ${logged.version} 版（${logged.actor}存的）`,
        payload: { ...savedPayload(saved), restored: logged.version },
      },
    };
  });
