import { restoreVersion } from '../commands/restore-version.ts';
import { type Handlers, read } from '../http/handler.ts';
import { presentVersion, presentVersions } from '../presenters/sheet-versions.ts';
import { presentSaved } from '../presenters/sheet-view.ts';

/** Earlier versions of a sheet. */
export const versionHandlers: Handlers<'listVersions' | 'getVersion' | 'restoreVersion'> = {
  listVersions: ({ context, params, query }) =>
    read(context, (scope) => presentVersions(scope, params.id, query)),

  getVersion: ({ context, params }) =>
    read(context, (scope) => presentVersion(scope, params.id, params.version)),

  restoreVersion: async ({ context, services, params, body }) => {
    const saved = await restoreVersion(context, services.packs, { ...params, ...body });
    return read(context, (scope) => presentSaved(scope, saved));
  },
};
