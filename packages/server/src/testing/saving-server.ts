import { serve } from '../operations/serve.ts';

// A server in a process of its own, for tests that kill it: node saving-server.ts DIRECTORY. Prints its address.
const directory = process.argv[2];
if (directory === undefined) throw new Error('saving-server: a data directory is needed');
const server = await serve({ port: 0, host: '127.0.0.1', dataDirectory: directory, demo: false });
process.stdout.write(`${JSON.stringify({ address: server.address, ready: true })}\n`);
process.on('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
