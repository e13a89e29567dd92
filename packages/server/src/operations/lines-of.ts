import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/**
 * The lines of a compressed text file, ended by "\n" and by nothing else. Node's readline also breaks at U+2028 and U+2029,
 * which stand unescaped inside COPY's rows when somebody pasted them into a cell.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.on('error', (error) => plain.destroy(error));
  plain.setEncoding('utf8');
  let rest = '';
  // setEncoding makes every chunk text and never cuts a character.
  for await (const chunk of plain as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
