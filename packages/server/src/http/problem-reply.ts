import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply } from 'fastify';
import { OperationRefused } from '../text/operation-refused.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** Turns anything thrown into a problem; a defect is logged under a number that the person can pass on. */
export function toProblem(error: unknown): ProblemRefused {
  if (error instanceof ProblemRefused) return error;
  if (error instanceof OperationRefused) return new ProblemRefused('SERVER_BUSY', error.message);
  const known = fastifyProblem(error);
  if (known) return known;
  const reference = randomBytes(4).toString('hex');
  console.error(`[${reference}]`, error);
  return new ProblemRefused(
    'SERVER_DEFECT',
    `程序出错，编号 ${reference}；修改没有保存，请重试，仍不行请把编号交给管理员`,
    { reference },
  );
}

function fastifyProblem(error: unknown): ProblemRefused | null {
  // Everything with a status code below 500 is Fastify's own refusal of the request.
  const { code, statusCode } = error as Partial<FastifyError>;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return new ProblemRefused(
        'REQUEST_TOO_LARGE',
        '内容过大，没有保存；请分几次保存，或缩小文件',
        { where: 'body' },
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemRefused('REQUEST_MEDIA_TYPE', '请用 application/json 提交', {
        where: 'Content-Type',
      });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new ProblemRefused('REQUEST_INVALID', '请求内容不是有效的 JSON', { where: 'body' });
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new ProblemRefused(
        'REQUEST_MEDIA_TYPE',
        '请以表单文件（multipart/form-data）上传，文件字段名为 file',
        { where: 'Content-Type' },
      );
    default:
      return statusCode !== undefined && statusCode < 500
        ? new ProblemRefused('REQUEST_INVALID', '请求不合要求，服务读不懂', { where: null })
        : null;
  }
}

/** Answers with RFC 9457 problem details. */
export function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const { problem } = toProblem(error);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
