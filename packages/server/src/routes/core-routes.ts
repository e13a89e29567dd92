import { openApiDocument } from '@mingjian/contract';
import { sql } from 'kysely';
import { openYear } from '../commands/open-year.ts';
import { requireYear } from '../commands/years.ts';
import { readSheets } from '../db/read-sheets.ts';
import { type Handlers, read } from '../http/handler.ts';
import { keptPacks } from '../packs/pack-library.ts';
import { presentEvents } from '../presenters/event-page.ts';
import { presentList, presentOverview } from '../presenters/overview.ts';
import { scoreStored } from '../presenters/score-stored.ts';
import { presentWorkspace } from '../presenters/workspace.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** Workspace, years, packs, preferences, log and health. */
export const coreHandlers: Handlers<
  | 'getWorkspace'
  | 'openYear'
  | 'getOverview'
  | 'listSheets'
  | 'listPacks'
  | 'getPack'
  | 'getPreference'
  | 'putPreference'
  | 'listEvents'
  | 'getHealth'
  | 'getOpenApi'
> = {
  getWorkspace: ({ context, services }) =>
    read(context, (scope) => presentWorkspace(scope, services.packs, context.actor, context.now)),

  openYear: ({ context, services, body }) => openYear(context, services.packs, body),

  getOverview: ({ context, services, params, query }) =>
    read(context, async (scope) => {
      const place = await requireYear(scope, params.year, query.department);
      const pack = services.packs.list().find((candidate) => candidate.id === place.packId) ?? null;
      return presentOverview(place, await scoreStored(scope, await readSheets(scope, place)), pack);
    }),

  listSheets: ({ context, params, query }) =>
    read(context, async (scope) => {
      const place = await requireYear(scope, params.year, query.department);
      return presentList(place, await scoreStored(scope, await readSheets(scope, place)));
    }),

  listPacks: async ({ services }) => ({
    packs: services.packs.list().map(({ id, title, place, subject, status, effective, hash }) => ({
      id,
      title,
      place,
      subject,
      status,
      effective,
      hash,
    })),
  }),

  getPack: async ({ context, services, params }) => {
    const installed = services.packs
      .list()
      .find((pack) => pack.id === params.id && pack.hash === params.hash);
    const pack =
      installed ??
      (await read(context, (scope) => keptPacks(scope, [params.hash]))).get(params.hash);
    if (pack?.id !== params.id) {
      throw new ProblemRefused('PACK_UNKNOWN', `没有规则包“${params.id}”的这个版本；请刷新页面`, {
        where: 'hash',
      });
    }
    return pack;
  },

  getPreference: ({ context, params }) =>
    read(context, async (scope) => {
      const row = await scope.tx
        .selectFrom('preference')
        .select('value')
        .where('tenant', '=', scope.tenant)
        .where('actor', '=', context.actor)
        .where('key', '=', params.key)
        .executeTakeFirst();
      // Nothing kept yet is an answer, not a failure: a screen asks before anybody has chosen.
      if (!row) return { key: params.key, value: null };
      // JSONB holds any JSON value; putPreference wrote one.
      return { key: params.key, value: row.value as unknown as ReturnType<typeof JSON.parse> };
    }),

  // A personal view setting is not a fact and leaves no event.
  putPreference: ({ context, params, body }) =>
    read(context, async (scope) => {
      const value = JSON.stringify(body.value);
      await scope.tx
        .insertInto('preference')
        .values({
          tenant: scope.tenant,
          actor: context.actor,
          key: params.key,
          value,
          changed_at: context.now,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant', 'actor', 'key'])
            .doUpdateSet({ value, changed_at: context.now }),
        )
        .execute();
      return { key: params.key, value: body.value };
    }),

  listEvents: ({ context, query }) => read(context, (scope) => presentEvents(scope, query)),

  getHealth: async ({ context, services }) => {
    try {
      await read(context, (scope) => sql`SELECT 1`.execute(scope.tx));
    } catch (error) {
      throw new ProblemRefused(
        'SERVER_BUSY',
        `数据库暂时不能回答：${error instanceof Error ? error.message : ''}`,
      );
    }
    return { status: 'ok', database: services.database.kind };
  },

  getOpenApi: async ({ services }) => ({ ...openApiDocument(services.version), openapi: '3.1.0' }),
};
