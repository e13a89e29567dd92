import type { LogEnd } from '@mingjian/server';

/** Where the log stands, for a person to note down outside this machine. */
export const logEndText = ({ sequence, hash }: LogEnd): string =>
  `链头：第 ${sequence} 条 ${hash}（抄录在别处，日后可核对到这一条为止没有变过）`;
