import type { Database } from '../db/database.ts';
import type { LogHead } from '../db/log-head.ts';
import type { ImportStore } from '../imports/import-store.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { PackLibrary } from '../packs/pack-library.ts';

/** What the handlers work with; made once by `serve`. */
export type Services = Readonly<{
  database: Database;
  logHead: LogHead;
  packs: PackLibrary;
  imports: ImportStore;
  jobs: JobRunner;
  /** Until people sign in there is one tenant and the local desk. */
  tenant: string;
  actor: string;
  version: string;
  now: () => Date;
}>;
