import { editIndex } from '../commands/edit-index.ts';
import { requireYear } from '../commands/years.ts';
import { type Handlers, read } from '../http/handler.ts';
import { presentIndex } from '../presenters/index-view.ts';

/** 部门整体 and 工作考核. */
export const indexHandlers: Handlers<'getIndex' | 'editIndex'> = {
  getIndex: ({ context, services, params, query }) =>
    read(context, async (scope) =>
      presentIndex(scope, services.packs, await requireYear(scope, params.year, query.department)),
    ),

  editIndex: async ({ context, services, params, query, body }) => {
    const saved = await editIndex(context, services.packs, {
      year: params.year,
      department: query.department,
      expectedVersion: body.expectedVersion,
      edits: body.edits.map(({ field, ...edit }) => ({ ...edit, measure: field })),
    });
    return read(context, async (scope) =>
      presentIndex(scope, services.packs, await requireYear(scope, saved.year, saved.departmentId)),
    );
  },
};
