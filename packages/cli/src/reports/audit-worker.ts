import { workerData } from 'node:worker_threads';
import { type AuditedDocument, audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { answerJobs } from '@mingjian/documents/worker';
import { loadPack } from '@mingjian/packs';

// Who starts the threads names the rules, or null.
const packId: unknown = workerData;
const rules = typeof packId === 'string' ? { pack: loadPack(packId) } : {};

/** The script of the threads that read a report and audit it: a text made to keep either busy ends with its thread. */
answerJobs(async ({ bytes, name }, options) => {
  const read = await readDocument(bytes, name, options);
  if (!read.ok) return read;
  const document = read.value;
  const value: AuditedDocument = {
    document,
    result: await audit([{ file: name, document }], rules),
  };
  return { ok: true, value };
});
