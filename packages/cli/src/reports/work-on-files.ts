import { availableParallelism } from 'node:os';
import type { Output } from '../command.ts';

/** As many files at once as there are cores, within reason. */
export const threadsFor = (files: readonly string[]): number =>
  Math.min(files.length, availableParallelism(), 8);

/** Works on files, so many at once; where there are several, standard error says after each how far the work is. */
export async function workOnFiles(
  files: readonly string[],
  verb: string,
  output: Output,
  workOn: (file: string, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      // The index is below the length.
      await workOn(files[index] as string, index);
      done += 1;
      if (files.length > 1) output.error(`已${verb} ${done} / ${files.length} 份`);
    }
  };
  await Promise.all(Array.from({ length: threadsFor(files) }, lane));
}
