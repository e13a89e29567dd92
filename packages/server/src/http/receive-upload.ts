import type { FastifyRequest } from 'fastify';
import { tooLarge, UPLOAD_LIMIT } from '../imports/import-store.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import type { Upload } from './upload.ts';

/** The file of a form, as a stream; a form that is none, or that is too large, is refused. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  // A declared length beyond the limit is refused before a byte is read.
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT + 1024 * 1024)
    throw tooLarge('文件');
  const part = await request.file().catch(refuseBrokenForm);
  if (!part || part.fieldname !== 'file') {
    throw new ProblemRefused('REQUEST_INVALID', '没有收到文件；请选一个 JSON 或 XLSX 文件', {
      where: 'file',
    });
  }
  return { name: part.filename, stream: part.file };
}

/** The form's parser throws plain errors at what was sent; Fastify's own have a code and a sentence elsewhere. */
function refuseBrokenForm(error: Error & { code?: string }): never {
  if (error.code !== undefined) throw error;
  throw new ProblemRefused('REQUEST_INVALID', '上传的表单不完整，服务读不懂；请重新选择文件上传', {
    where: 'file',
  });
}
