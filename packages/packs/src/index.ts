export * from './compile-pack.ts';
export * from './lint-pack.ts';
export * from './load-pack.ts';
export type { PackFault } from './source-reader.ts';
