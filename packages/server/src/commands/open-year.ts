import { type PackLibrary, requirePack } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { type CommandContext, command } from './command.ts';
import { ensureDepartment, ensureYear } from './years.ts';

export type OpenYearInput = Readonly<{ department: string; year: number; pack: string | null }>;

/** Opens a year for a department. */
export const openYear = (
  context: CommandContext,
  packs: PackLibrary,
  input: OpenYearInput,
): Promise<Readonly<{ departmentId: string; year: number }>> =>
  command(context, 'open-year', input, async (scope) => {
    if (input.pack !== null) requirePack(packs, input.pack);
    const departmentId = await ensureDepartment(scope, input.department);
    const opened = await ensureYear(scope, departmentId, input.year, input.pack);
    if (!opened) {
      throw new ProblemRefused(
        'YEAR_EXISTS',
        `${input.department}的 ${input.year} 年度已经建好；请直接打开`,
        { where: 'year' },
      );
    }
    return {
      reply: { departmentId, year: input.year },
      event: {
        subject: departmentId,
        sentence: `为“${input.department}”新建 ${input.year} 年度`,
        payload: { ...input, departmentId },
      },
    };
  });
