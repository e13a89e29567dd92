/** Why the system refused, in the reader's words; a code that is not here is given as it is, for the person who looks it up. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  ENOENT: '没有这个文件或上级文件夹',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EEXIST: '同名的是文件，不是文件夹',
  EISDIR: '是文件夹，不是文件',
  ENAMETOOLONG: '名字太长',
  EADDRINUSE: '端口已被占用',
  EADDRNOTAVAIL: '本机没有这个地址',
  ECONNREFUSED: '对方没有在这个地址和端口服务',
  ECONNRESET: '对方断开了连接',
  ENOTFOUND: '找不到这个主机名',
  EAI_AGAIN: '查不到这个主机名',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '网络不通',
  ENETUNREACH: '网络不通',
  '28P01': '用户名或口令不对',
  '28000': '数据库不许这个用户登录',
  '3D000': '没有这个数据库',
  '53300': '数据库的连接已用满',
  '57P03': '数据库正在启动或停止',
};

/** The reason of an error of the system or of PostgreSQL: 没有权限（EACCES）. */
export function systemReason(error: unknown): string {
  // Both carry their code so.
  const { code } = error as { code?: string };
  if (code === undefined) return error instanceof Error ? error.message : '原因不明';
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? code : `${reason}（${code}）`;
}
