import { books } from './books/books.ts';
import { inferBench } from './infer/infer.ts';
import { noise } from './noise/noise.ts';
import { pdf } from './pdf/pdf.ts';
import { proof } from './proof/proof.ts';
import { score } from './score/score.ts';

/** What a benchmark may be told on the command line. */
export type BenchOptions = Readonly<{
  books?: number;
  rows?: number;
  sheets?: number;
  n?: number;
}>;

/** A benchmark: figures by name, numbers only. @term 基准测试 */
export type Bench = (options: BenchOptions) => Promise<Record<string, number>>;

const sized = (name: string, value: number | undefined): Record<string, number> =>
  value === undefined ? {} : { [name]: value };

/** `mingjian bench NAME` runs one of these. */
export const benches: Readonly<Record<string, Bench>> = {
  noise: (options) => noise(sized('books', options.books)),
  proof: (options) => proof(sized('n', options.n ?? options.rows)),
  infer: (options) => inferBench(sized('sheets', options.sheets ?? options.books)),
  books: (options) => books(sized('books', options.books)),
  pdf: () => pdf(),
  score: (options) => score(sized('rows', options.rows)),
};
