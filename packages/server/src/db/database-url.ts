import { OperationRefused } from '../text/operation-refused.ts';

/** DATABASE_URL as a URL; anything but an address of PostgreSQL is refused without repeating it, because it may hold a password. */
export function parseDatabaseUrl(text: string): URL {
  if (/^postgres(?:ql)?:/u.test(text) && URL.canParse(text)) return new URL(text);
  throw new OperationRefused(
    'DATABASE_URL 不是 PostgreSQL 的地址；应为 postgres://用户:口令@主机:端口/数据库',
  );
}
