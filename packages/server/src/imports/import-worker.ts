import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { ImportRequest } from './read-import.ts';
import { readUpload } from './read-upload.ts';

const port = parentPort;
if (!port) throw new Error('import-worker: runs only as a worker thread');

port.on('message', (request: ImportRequest) => {
  void readFile(request.path)
    .then((bytes) => readUpload(bytes, request))
    .then((reply) => port.postMessage(reply, []));
});
