import type { Finding } from '@mingjian/engine';
import type { Reading } from '../reading/reading.ts';

/** What holds between files, such as last year's closing and this year's opening balance; fetched when a second file is there. */
export async function compareReadings(readings: readonly Reading[]): Promise<readonly Finding[]> {
  const { crossDocumentFindings } = await import('@mingjian/audit');
  return crossDocumentFindings(readings.map(({ document }) => document));
}
