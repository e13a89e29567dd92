import { parentPort } from 'node:worker_threads';
import { runExport } from './run-export.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('export-worker: runs only as a worker thread');

const send = (reply: WorkerReply, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(reply, transfer);

port.on('message', (request: WorkerRequest) => {
  const { id, kind, data, format } = request;
  runExport(kind, data, format, (progress) => send({ id, type: 'progress', progress })).then(
    (file) => {
      const { buffer } = file.bytes;
      // A view into a bigger or shared buffer is copied; an own buffer moves without a copy.
      const whole = buffer instanceof ArrayBuffer && buffer.byteLength === file.bytes.byteLength;
      send({ id, type: 'done', file }, whole ? [buffer] : []);
    },
    (error: unknown) =>
      send({
        id,
        type: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
