import type { SelfEvaluation } from '@mingjian/engine';
import { type PackLibrary, requirePack } from '../packs/pack-library.ts';
import { type CommandContext, command } from './command.ts';
import { checkedSheet } from './edit-sheet.ts';
import { type SavedSheet, insertSheet, savedPayload } from './save-sheet.ts';
import { type YearPlace, requireYear } from './years.ts';

export type CreateSheetInput = Readonly<{ year: number; department: string | undefined }> &
  (Readonly<{ sheet: SelfEvaluation }> | Readonly<{ project: string }>);

/** Adds a sheet to a year: a given one, or the empty official form of the year's pack. */
export const createSheet = (
  context: CommandContext,
  packs: PackLibrary,
  input: CreateSheetInput,
): Promise<SavedSheet> =>
  command(context, 'create-sheet', input, async (scope) => {
    const place = await requireYear(scope, input.year, input.department);
    const sheet = checkedSheet(
      'sheet' in input
        ? { ...input.sheet, year: place.year }
        : emptySheet(packs, place, input.project),
    );
    const saved = await insertSheet(scope, packs, place, sheet, {
      source: 'entered',
      evidence: null,
    });
    return {
      reply: saved,
      event: {
        subject: saved.id,
        sentence: `新建“${sheet.project}”（${sheet.year} 年度，${sheet.indicators.length} 个指标）`,
        payload: savedPayload(saved),
      },
    };
  });

function emptySheet(packs: PackLibrary, place: YearPlace, project: string): SelfEvaluation {
  const rules = place.packId === null ? null : requirePack(packs, place.packId).sheet;
  const labels = rules?.form.moneyRows ?? ['年度资金总额'];
  return {
    contract: '1',
    kind: 'project-self-evaluation',
    year: place.year,
    department: place.department,
    project,
    projectCode: null,
    origin: null,
    fundingDocuments: [],
    state: 'normal',
    pack: place.packId,
    funds: {
      unit: '万元',
      weight: rules?.execution.weight ?? null,
      rows: labels.map((label) => ({
        label,
        initialBudget: null,
        fullYearBudget: null,
        executed: null,
      })),
      remainder: null,
    },
    goals: { expected: null, actual: null },
    indicators: [],
  };
}
