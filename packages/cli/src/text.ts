/** The sentence for our own mistakes, with what a maintainer needs to find it. */
export const UNEXPECTED = (error: unknown): string =>
  `程序出了意外的错误，这是我们的问题，您的文件没有改动。请把下面几行发给维护人员（internal error）：\n${
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  }`;
