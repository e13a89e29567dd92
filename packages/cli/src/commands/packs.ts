import { listPacks } from '@mingjian/packs';
import { parseArguments, refuseExtra } from '../arguments.ts';
import type { Run } from '../command.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.packs;

/** `mingjian packs`: which regulation packs are here, and how far each is proved. */
export const packs: Run = (args, output) => {
  const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } }, usage);
  refuseExtra(positionals, usage);
  const all = listPacks();
  if (values.json) output.out(JSON.stringify({ contract: '1', packs: all }, null, 1));
  else for (const pack of all) output.out(`${pack.id}\t${pack.title}\t${pack.hash.slice(0, 16)}`);
  return Promise.resolve(0);
};
