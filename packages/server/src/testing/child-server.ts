import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server process that a test may kill. */
export type ChildServer = Readonly<{
  address: string;
  child: ChildProcess;
  kill: (signal: NodeJS.Signals) => Promise<void>;
}>;

const PROGRAM = fileURLToPath(new URL('./saving-server.ts', import.meta.url));

/** Starts a server process on a data directory and waits for its address. */
export async function startChildServer(directory: string): Promise<ChildServer> {
  const child = spawn(process.execPath, [PROGRAM, directory], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const exited = once(child, 'exit');
  const first = Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => null),
  ]);
  const line = await first;
  if (line === null) throw new Error(`the server did not start: ${errors}`);
  // Printed by saving-server.ts.
  const { address } = JSON.parse(String(line[0])) as { address: string };
  return {
    address,
    child,
    kill: async (signal) => {
      child.kill(signal);
      await exited;
    },
  };
}
