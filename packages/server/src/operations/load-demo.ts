import { demoYears, printedMarks } from '@mingjian/demo';
import type { CommandContext } from '../commands/command.ts';
import { importSheets } from '../commands/import-sheets.ts';
import { inTenant } from '../db/database.ts';
import { lastEvent } from '../db/event-log.ts';
import type { PackLibrary } from '../packs/pack-library.ts';

/** Loads the demonstration years into an empty installation; tells how many sheets came in, null when it was not empty. */
export async function loadDemo(
  context: CommandContext,
  packs: PackLibrary,
): Promise<number | null> {
  const last = await inTenant(context.app, context.tenant, lastEvent);
  if (last.sequence > 0n) return null;
  let sheets = 0;
  for (const [index, year] of demoYears().entries()) {
    // A millisecond apart, so that the years are listed in the order in which they were loaded.
    const now = new Date(context.now.getTime() + index);
    const reply = await importSheets({ ...context, now }, packs, {
      from: `示例年度 ${year.title}`,
      sheets: year.sheets,
      existing: 'refuse',
      source: 'demonstration',
      years: [
        {
          department: year.department,
          year: year.year,
          pack: year.pack,
          printedMarks: printedMarks(year),
        },
      ],
    });
    sheets += reply.created;
  }
  return sheets;
}
