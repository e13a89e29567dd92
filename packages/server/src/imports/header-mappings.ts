import type { Scope } from '../db/database.ts';
import type { CommandContext } from '../commands/command.ts';
import { command } from '../commands/command.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { importFields, normaliseHeading } from './import-fields.ts';

/** A heading with the field it stands for, "ignore", or null to forget it. */
export type HeaderMapping = Readonly<{ heading: string; field: string | null }>;

/** The headings that people of this tenant mapped. */
export async function readMappings(scope: Scope): Promise<Readonly<Record<string, string>>> {
  const rows = await scope.tx
    .selectFrom('header_mapping')
    .select(['heading', 'field'])
    .where('tenant', '=', scope.tenant)
    .orderBy('heading')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.heading, row.field]));
}

/** Remembers headings, so that nobody has to map them twice. */
export async function rememberMappings(
  context: CommandContext,
  mappings: readonly HeaderMapping[],
) {
  const known = new Set(['ignore', ...(await importFields()).map((field) => field.field)]);
  const unknown = mappings.find((mapping) => mapping.field !== null && !known.has(mapping.field));
  if (unknown) {
    throw new ProblemRefused(
      'HEADING_FIELD_UNKNOWN',
      `没有“${unknown.field}”这个栏目；请从列表里选`,
      { where: `mappings.${mappings.indexOf(unknown)}.field` },
    );
  }
  return command(context, 'map-headings', { mappings }, async (scope) => {
    for (const { heading: printed, field } of mappings) {
      // Offices break and space headings differently; one mapping serves them all.
      const heading = await normaliseHeading(printed);
      if (field === null) {
        await scope.tx
          .deleteFrom('header_mapping')
          .where('tenant', '=', scope.tenant)
          .where('heading', '=', heading)
          .execute();
      } else {
        await scope.tx
          .insertInto('header_mapping')
          .values({ tenant: scope.tenant, heading, field, changed_at: scope.now })
          .onConflict((conflict) =>
            conflict.columns(['tenant', 'heading']).doUpdateSet({ field, changed_at: scope.now }),
          )
          .execute();
      }
    }
    const all = Object.entries(await readMappings(scope)).map(([heading, field]) => ({
      heading,
      field,
    }));
    const sentence = `记住 ${mappings.length} 个列名的含义：${mappings
      .slice(0, 3)
      .map((mapping) => mapping.heading)
      .join('、')}`;
    return { reply: { mappings: all }, event: { subject: null, sentence, payload: { mappings } } };
  });
}
