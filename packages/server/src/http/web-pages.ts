import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { sendProblem } from './problem-reply.ts';
import { contentPolicy } from './security-headers.ts';

const UNBUILT =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>明鉴</title></head><body><p>页面还没有构建；请在安装目录执行 npm run build 后刷新。</p></body></html>';

/** Serves the built web application; every address that is no file and no interface is the application's own. */
export async function registerWebPages(app: FastifyInstance, folder: string): Promise<void> {
  if (existsSync(join(folder, 'assets'))) {
    // Names of assets carry a hash of their content.
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    });
  }
  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      wildcard: false,
      index: false,
      globIgnore: ['assets/**', '*.html'],
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !/^\/(?:api|assets)\//.test(request.url) && wantsHtml(request);
    if (isPage) return sendPage(reply, folder);
    return sendProblem(
      reply,
      new ProblemRefused(
        'ROUTE_UNKNOWN',
        `没有 ${request.method} ${request.url.slice(0, 200)} 这个地址`,
        { where: request.url.slice(0, 200) },
      ),
    );
  });
  app.get('/', (_request, reply) => sendPage(reply, folder));
}

const wantsHtml = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('text/html');

/** The page with a nonce of its own, in the policy and where components that insert styles look for it. */
async function sendPage(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => UNBUILT);
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentPolicy(nonce))
    .header('cache-control', 'no-store')
    .send(page.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}"></head>`));
}
