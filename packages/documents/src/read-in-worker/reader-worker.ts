import { readContainer } from '../read/read-container.ts';
import { readDocument } from '../read/read-document.ts';
import { answerJobs } from './answer-jobs.ts';

/** The script of the threads that only read. */
answerJobs(({ want, bytes, name }, options) =>
  (want === 'container' ? readContainer : readDocument)(bytes, name, options),
);
