import { audit as auditDocuments, type AuditInput } from '@mingjian/audit';
import type { AuditResult, Finding, FindingGrade, Place } from '@mingjian/engine';
import { parseArguments } from '../arguments.ts';
import { type Run, type ExitCode, UsageError } from '../command.ts';
import { collectFiles } from '../reports/collect-files.ts';
import { readReports } from '../reports/read-reports.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.audit;

const GRADES: Readonly<Record<FindingGrade, string>> = {
  contradiction: '≠ 相互矛盾',
  explain: '? 请说明',
  check: '◌ 请核对',
};

function placeText({ line, page, cell }: Place): string {
  if (cell !== null) return cell;
  if (line !== null) return `第 ${line} 行`;
  return page === null ? '' : `第 ${page} 页`;
}

function findingText(finding: Finding): string {
  const first = finding.numbers[0];
  return [
    `  ${GRADES[finding.grade]}　${finding.message}${first ? `　${placeText(first.place)}` : ''}`,
    ...(finding.proof?.steps ?? []).map((step) => `      ${step}`),
    ...(finding.proof ? [`      ${finding.proof.inequality}`] : []),
  ].join('\n');
}

function asText(result: AuditResult): string {
  const lines = result.documents.flatMap(({ file, facts }, index) => [
    `${file}：${facts} 个数`,
    ...result.findings
      .filter((finding) => (finding.numbers[0]?.document ?? 0) === index)
      .map(findingText),
  ]);
  return [
    ...lines,
    `核对 ${result.checked} 项；四舍五入能解释的尾数 ${result.rounding} 处，不用改。`,
  ].join('\n');
}

const contradicts = (result: AuditResult): boolean =>
  result.findings.some(({ grade }) => grade === 'contradiction');

/** `mingjian audit`: which printed figures contradict each other, with a proof anyone can redo. Exit code 1 when any does. */
export const audit: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
    usage,
  );
  if (values.json && values.jsonl) throw new UsageError('--json 和 --jsonl 只能用一个。');
  const files = await collectFiles(positionals);
  const read: AuditInput[] = [];
  let code: ExitCode = 0;
  let unreadable = 0;
  await readReports(files, output, async (one, index) => {
    if ('message' in one) {
      output.error(one.message);
      unreadable += 1;
    } else if (values.jsonl) {
      const result = await auditDocuments([one]);
      if (contradicts(result)) code = 1;
      output.out(JSON.stringify(result));
    } else read[index] = one;
  });
  if (unreadable === files.length) return 2;
  if (values.jsonl) return code;
  const result = await auditDocuments(read.filter(() => true));
  output.out(values.json ? JSON.stringify(result, null, 1) : asText(result));
  return contradicts(result) ? 1 : 0;
};
