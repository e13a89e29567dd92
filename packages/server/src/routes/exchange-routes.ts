import { requireSheet } from '../commands/require-sheet.ts';
import { requireYear } from '../commands/years.ts';
import { readSheets } from '../db/read-sheets.ts';
import { type Handlers, read } from '../http/handler.ts';
import {
  indexOrder,
  opinionOrder,
  sheetOrder,
  sheetsOrder,
  summaryOrder,
} from '../presenters/export-orders.ts';
import { packOfIndex, presentIndex } from '../presenters/index-view.ts';
import { scoreStored } from '../presenters/score-stored.ts';
import { shanghaiDate } from '../presenters/workspace.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** Imports, exports, opinions and their jobs. */
export const exchangeHandlers: Handlers<
  | 'createImport'
  | 'refreshImport'
  | 'commitImport'
  | 'putHeaderMappings'
  | 'createExport'
  | 'createOpinion'
  | 'getJob'
  | 'cancelJob'
  | 'getJobFile'
> = {
  createImport: ({ context, services, query, body }) =>
    services.imports.receive(context, body, query),
  refreshImport: ({ context, services, params, body }) =>
    services.imports.preview(context, params.id, body?.corrections ?? []),
  commitImport: ({ context, services, params, body }) =>
    services.imports.commit(context, params.id, body),
  putHeaderMappings: ({ context, services, body }) =>
    services.imports.remember(context, body.mappings),

  createExport: async ({ context, services, body }) => {
    const order = await read(context, async (scope) => {
      if (body.kind === 'sheet') {
        const [one] = await scoreStored(scope, [await requireSheet(scope, body.sheet)]);
        if (!one) throw new Error('a scored sheet vanished');
        return sheetOrder(services.packs, one, body.format);
      }
      const place = await requireYear(scope, body.year, body.department);
      if (body.kind === 'index') {
        const view = await presentIndex(scope, services.packs, place);
        return indexOrder(place, view, await packOfIndex(scope, services.packs, view), body.format);
      }
      const sheets = await scoreStored(scope, await readSheets(scope, place));
      return body.kind === 'sheets'
        ? sheetsOrder(services.packs, place, sheets, body.format)
        : summaryOrder(place, sheets, body.format);
    });
    return services.jobs.start(context, order);
  },

  createOpinion: ({ context, services, body }) =>
    services.jobs.start(context, opinionOrder(body.result, body.format, shanghaiDate(context.now))),

  getJob: ({ context, services, params }) => services.jobs.find(context, params.id),
  cancelJob: ({ context, services, params }) => services.jobs.cancel(context, params.id),

  getJobFile: async ({ context, services, params }) => {
    const job = await services.jobs.find(context, params.id);
    if (!job.file)
      throw new ProblemRefused('JOB_NOT_DONE', `这个任务还没有成果：${job.message}`, {
        where: 'id',
      });
    return { path: services.jobs.file(job.id), name: job.file.name, type: job.file.type };
  },
};
