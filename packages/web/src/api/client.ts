import { createClient, ProblemError } from '@mingjian/contract';

/** The typed interface of this installation's server. */
export const api = createClient((input, init) => fetch(input, init), '');

/** True when the request never reached the server: work goes on and is kept on this machine. */
export const isOffline = (error: unknown): boolean => error instanceof TypeError;

/** One sentence for the person in front of the screen: what, where, what to do. */
export function errorSentence(error: unknown): string {
  if (error instanceof ProblemError) {
    const { detail, reference } = error.problem;
    return reference ? `${detail}（记录号 ${reference}）` : detail;
  }
  if (isOffline(error))
    return '连不上本单位的明鉴服务。已填的内容没有丢失；请看服务是否在运行，再重试。';
  return `程序出错：${error instanceof Error ? error.message : String(error)}。已存的内容没有丢失；请刷新页面再试。`;
}
