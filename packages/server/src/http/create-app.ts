import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { UPLOAD_LIMIT } from '../imports/import-store.ts';
import { sendProblem } from './problem-reply.ts';
import { registerRoutes } from './register-routes.ts';
import { refuseForeignPages, setSecurityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';
import { registerWebPages } from './web-pages.ts';

// An audit's result with ten thousand findings is about 20 MB of JSON.
const JSON_LIMIT = 32 * 1024 * 1024;

/** The HTTP application over the services; it does not listen yet. */
export async function createApp(services: Services, webFolder: string): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    logger: false,
    forceCloseConnections: true,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, _request, reply) => {
      setSecurityHeaders(reply);
      void sendProblem(reply, error);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply);
    refuseForeignPages(request);
  });
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, error));
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 0, parts: 1 },
    throwFileSizeLimit: false,
  });
  registerRoutes(app, services);
  await registerWebPages(app, webFolder);
  return app;
}
