import type { AuditResult } from '@mingjian/engine';
import { api } from '../../api/client.ts';
import { type JobState, useJob } from '../../components/export-job.tsx';

type Wish = Readonly<{ format: 'pdf' | 'docx'; result: AuditResult }>;

/** Where the typesetting of a 核对意见 stands. Only findings go to the local service, never the file. */
export type OpinionState = JobState<Wish>;

const create = (wish: Wish) => api.createOpinion({ body: wish });

export const useOpinion = (): OpinionState => useJob(create);
