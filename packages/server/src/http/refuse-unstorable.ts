import { NOT_PLAIN, isPlainText } from '@mingjian/contract';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** Nothing of ours is nested deeper than a dozen levels; parsers that call themselves give up at some thousands. */
const DEEPEST = 100;

type Node = Readonly<{ value: unknown; path: readonly string[] }>;

const refused = (path: readonly string[], sentence: string): ProblemRefused => {
  const place = path.slice(0, 6).join('.');
  return new ProblemRefused('REQUEST_INVALID', `${place === '' ? '' : `${place}：`}${sentence}`, {
    where: place === '' ? 'body' : `body.${place}`,
  });
};

/**
 * Refuses a body that could not be kept as sent: nested without end, or with signs that the database refuses or gives back
 * changed. It keeps its own stack, so depth costs nothing.
 */
export function refuseUnstorable(body: unknown): void {
  const left: Node[] = [{ value: body, path: [] }];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const { value, path } = node;
    if (path.length > DEEPEST) throw refused(path, '请求内容套得太深，服务读不懂');
    if (typeof value === 'string' && !isPlainText(value)) throw refused(path, NOT_PLAIN);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isPlainText(key)) throw refused(path, NOT_PLAIN);
      left.push({ value: inner, path: [...path, key] });
    }
  }
}
