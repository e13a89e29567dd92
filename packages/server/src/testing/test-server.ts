import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@mingjian/contract';
import { type ServeOptions, type Server, serve } from '../operations/serve.ts';

/** A real server on a real database in a directory of its own. */
export type TestServer = Readonly<{
  server: Server;
  client: Client;
  directory: string;
  stop: () => Promise<void>;
}>;

/** Starts a server on a free port; `stop` removes the directory too. */
export async function startTestServer(options: Partial<ServeOptions> = {}): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'mingjian-test-'));
  const server = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDirectory: directory,
    demo: false,
    ...options,
  });
  return {
    server,
    client: createClient(fetch, server.address),
    directory,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
