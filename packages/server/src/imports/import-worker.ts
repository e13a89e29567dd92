import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportRequest } from './read-import.ts';
import { readUpload } from './read-upload.ts';

// The store starts this file with an ImportRequest and nothing else.
const request = workerData as ImportRequest;

parentPort?.postMessage(await readUpload(await readFile(request.path), request), []);
