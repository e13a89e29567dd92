import { type AuditedDocument, audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { answerJobs } from '@mingjian/documents/worker';

/** The script of the threads that read a report and audit it: a text made to keep either busy ends with its thread. */
answerJobs(async ({ bytes, name }, options) => {
  const read = await readDocument(bytes, name, options);
  if (!read.ok) return read;
  const document = read.value;
  const value: AuditedDocument = {
    document,
    result: await audit([{ file: name, document }]),
  };
  return { ok: true, value };
});
