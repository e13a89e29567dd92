import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemRefused } from '../problems/problem-refused.ts';

/**
 * The pages run our own scripts only. WebAssembly is the checker's solver. Styles that components insert carry the nonce
 * of their page (`meta[property=csp-nonce]`).
 */
export const contentPolicy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The five headers of every answer. */
export function setSecurityHeaders(reply: FastifyReply): void {
  void reply.headers({
    'content-security-policy': contentPolicy(null),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
}

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Without sign-in, being on this machine is the only right. A page of another origin must not borrow it: neither by a
 * name that it points at 127.0.0.1 (the Host header tells), nor by a form or script of its own (Origin and Sec-Fetch-Site tell).
 */
export function refuseForeignPages(request: FastifyRequest): void {
  const host = request.headers.host ?? '';
  if (!LOCAL_NAMES.has(host.replace(/:\d+$/, ''))) {
    throw new ProblemRefused(
      'REQUEST_ORIGIN',
      `请用 http://127.0.0.1 打开明鉴（现在的地址是 ${host.slice(0, 80) || '空'}）`,
      { where: 'Host' },
    );
  }
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const foreignSite = !['same-origin', 'none', undefined].includes(
    oneOf(request.headers['sec-fetch-site']),
  );
  if (foreignSite || (origin !== undefined && origin !== `http://${host}`)) {
    throw new ProblemRefused('REQUEST_ORIGIN', '修改只能在明鉴自己的页面里进行，没有保存', {
      where: 'Origin',
    });
  }
}

const oneOf = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];
