import { type CommandContext, command } from './command.ts';
import { requireSheet, requireVersion } from './require-sheet.ts';

export type DeleteSheetInput = Readonly<{ id: string; expectedVersion: number }>;

/** Takes a sheet out of its year. Its facts and events stay. */
export const deleteSheet = (
  context: CommandContext,
  input: DeleteSheetInput,
): Promise<Readonly<{ id: string }>> =>
  command(context, 'delete-sheet', input, async (scope) => {
    const stored = await requireSheet(scope, input.id);
    requireVersion(stored, input.expectedVersion);
    await scope.tx
      .updateTable('sheet')
      .set({
        deleted_at: scope.now,
        changed_at: scope.now,
        changed_by: scope.actor,
        version: stored.version + 1,
      })
      .where('tenant', '=', scope.tenant)
      .where('id', '=', stored.id)
      .execute();
    return {
      reply: { id: stored.id },
      event: {
        subject: stored.id,
        sentence: `删除“${stored.sheet.project}”`,
        payload: { version: stored.version + 1 },
      },
    };
  });
