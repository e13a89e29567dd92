import { changeRows } from '../commands/change-rows.ts';
import { createSheet } from '../commands/create-sheet.ts';
import { deleteSheet } from '../commands/delete-sheet.ts';
import { editSheet } from '../commands/edit-sheet.ts';
import { type Handlers, read } from '../http/handler.ts';
import { presentSaved, presentSheet } from '../presenters/sheet-view.ts';

/** Self-evaluation sheets. */
export const sheetHandlers: Handlers<
  'createSheet' | 'getSheet' | 'editSheet' | 'changeRows' | 'deleteSheet'
> = {
  createSheet: async ({ context, services, params, query, body }) => {
    const saved = await createSheet(context, services.packs, {
      year: params.year,
      department: query.department,
      ...body,
    });
    return read(context, (scope) => presentSaved(scope, saved));
  },

  getSheet: ({ context, params }) => read(context, (scope) => presentSheet(scope, params.id)),

  editSheet: async ({ context, services, params, body }) => {
    const saved = await editSheet(context, services.packs, { id: params.id, ...body });
    return read(context, (scope) => presentSaved(scope, saved));
  },

  changeRows: async ({ context, services, params, body }) => {
    const saved = await changeRows(context, services.packs, { id: params.id, ...body });
    return read(context, (scope) => presentSaved(scope, saved));
  },

  deleteSheet: ({ context, params, query }) =>
    deleteSheet(context, { id: params.id, expectedVersion: query.expectedVersion }),
};
