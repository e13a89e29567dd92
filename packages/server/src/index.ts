export { type ServeOptions, type Server, serve } from './operations/serve.ts';
export { OperationRefused } from './text/operation-refused.ts';
