import { listPacks } from '@mingjian/packs';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';

const usage = 'packs [--json]';

/** `mingjian packs`: which regulation packs are here, and how far each is proved. */
export const packs: Command = {
  usage,
  zh: '列出规则包：编号、名称、适用年度和校验值。',
  en: 'Lists the regulation packs with their hashes.',
  run(args, output) {
    const { values } = parseArguments(args, { json: { type: 'boolean' } }, usage);
    const all = listPacks();
    if (values.json) output.out(JSON.stringify({ contract: '1', packs: all }, null, 1));
    else for (const pack of all) output.out(`${pack.id}\t${pack.title}\t${pack.hash.slice(0, 16)}`);
    return Promise.resolve(0);
  },
};
