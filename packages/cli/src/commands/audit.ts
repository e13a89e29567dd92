import { type AuditedDocument, joinResults } from '@mingjian/audit';
import type { AuditResult, Finding, FindingGrade, Place, Result } from '@mingjian/engine';
import { findPack, packIds } from '@mingjian/packs';
import { parseArguments } from '../arguments.ts';
import { type ExitCode, type Output, type Run, UsageError } from '../command.ts';
import { auditReports } from '../reports/audit-reports.ts';
import { collectFiles } from '../reports/collect-files.ts';
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

type Unread = NonNullable<AuditResult['unread']>;

const withUnread = (result: AuditResult, unread: Unread): AuditResult =>
  unread.length > 0 ? { ...result, unread } : result;

/** What contradicts weighs more than what could not be read. */
function codeOf({ findings, unread }: AuditResult): ExitCode {
  if (findings.some(({ grade }) => grade === 'contradiction')) return 1;
  return unread ? 2 : 0;
}

/** One line for each file as it ends; a file that gave nothing has a line as well. */
async function auditEach(
  files: readonly string[],
  pack: string | null,
  output: Output,
): Promise<ExitCode> {
  const codes = new Set<ExitCode>();
  const nothing = await joinResults([]);
  const show = (file: string, audited: Result<AuditedDocument, string>): void => {
    if (!audited.ok) output.error(audited.failure);
    const result = audited.ok
      ? audited.value.result
      : withUnread(nothing, [{ file, message: audited.failure }]);
    codes.add(codeOf(result));
    output.out(JSON.stringify(result));
  };
  await auditReports(files, output, show, { pack });
  return codes.has(1) ? 1 : codes.has(2) ? 2 : 0;
}

/** All files as one result, in the order in which they were given, with what holds between them. */
async function auditTogether(
  files: readonly string[],
  pack: string | null,
  output: Output,
  show: (result: AuditResult) => string,
): Promise<ExitCode> {
  const done: Result<AuditedDocument, string>[] = [];
  await auditReports(files, output, (_, audited, index) => void (done[index] = audited), {
    pack,
  });
  const read = done.flatMap((one) => (one.ok ? [one.value] : []));
  const unread = done.flatMap((one, index) =>
    one.ok ? [] : [{ file: files[index] ?? '', message: one.failure }],
  );
  for (const { message } of unread) output.error(message);
  if (read.length === 0) return 2;
  const result = withUnread(await joinResults(read), unread);
  output.out(show(result));
  return codeOf(result);
}

/**
 * `mingjian audit`: which printed figures contradict each other, with a proof anyone can redo. Exit code 1 when any does, otherwise 2
 * when a file could not be read.
 */
export const audit: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, pack: { type: 'string' } },
    usage,
  );
  if (values.json && values.jsonl) throw new UsageError('--json 和 --jsonl 只能用一个。');
  const pack = scoringPack(values.pack);
  const files = await collectFiles(positionals);
  if (values.jsonl) return auditEach(files, pack, output);
  return auditTogether(files, pack, output, (result) =>
    values.json ? JSON.stringify(result, null, 1) : asText(result),
  );
};

/** The rules that forms are held against: they must exist and score forms. */
function scoringPack(id: string | undefined): string | null {
  if (id === undefined) return null;
  const pack = findPack(id);
  if (pack === null) throw new UsageError(`没有规则包“${id}”。可用：${packIds().join('、')}。`);
  if (pack.sheet === null)
    throw new UsageError(`规则包“${id}”不给项目自评表计分，不能用来核对得分。`);
  return id;
}
