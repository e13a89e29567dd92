export { type ServeOptions, type Server, serve } from './operations/serve.ts';
export { type OperationOptions } from './operations/open-for-operation.ts';
export { type BackupReport, backup } from './operations/backup.ts';
export { type RestoreReport, restore } from './operations/restore.ts';
export type { LogEnd } from './db/event-log.ts';
export { type LogReport, verifyLog } from './operations/verify-log.ts';
export { OperationRefused } from './text/operation-refused.ts';
