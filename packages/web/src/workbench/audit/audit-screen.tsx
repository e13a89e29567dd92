import { useCallback, useRef, useState } from 'react';
import { ExportProgress } from '../../components/export-job.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { DropArea } from './drop-area.tsx';
import { FileTabs } from './file-tabs.tsx';
import { FileWaiting } from './file-waiting.tsx';
import { type Entry, entriesOf } from './model/entries.ts';
import { nothingChecked } from './model/nothing-checked.ts';
import { oneResult } from './model/one-result.ts';
import { isOwed, whatIsMissing } from './model/what-is-missing.ts';
import { OpinionMenu } from './opinion-menu.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ReadFile } from './read-file.tsx';
import { addFiles } from './store/audit-store.ts';
import { useAudit } from './use-audit.ts';
import { useOpinion } from './use-opinion.ts';

/** 核对报告: drop a published report, see what contradicts itself, and why. The file stays in this browser. */
export function AuditScreen() {
  const audit = useAudit();
  const opinion = useOpinion();
  const input = useRef<HTMLInputElement>(null);
  const [printing, setPrinting] = useState<readonly Entry[] | null>(null);
  const [start, setStart] = useState(0);
  const { files, current, result } = audit;
  const file = current === null ? -1 : audit.documentOf(current.id);
  const entries = file < 0 ? [] : entriesOf(result, file);
  const owed = entries.some(isOwed);
  const missing = whatIsMissing(entries);
  const unchecked =
    current?.state.kind === 'read' && nothingChecked(current.state.reading, entries);
  const contradictions = entries.filter(({ tone }) => tone === 'contradiction').length;
  const choose = useCallback(() => input.current?.click(), []);
  const printed = useCallback(() => setPrinting(null), []);
  const done = result.documents.length;
  return (
    <DropArea input={input} onFiles={addFiles}>
      <PageHead
        title="核对报告"
        path={
          files.length === 0 ? null : (
            <FileTabs
              files={files}
              current={current?.id ?? null}
              result={result}
              documentOf={audit.documentOf}
              onAdd={choose}
            />
          )
        }
      >
        <span
          className="hint"
          title="拖入的文件只在这台电脑的浏览器里读和存，刷新后还在；按“清除”就不留"
        >
          文件不出本机
        </span>
        {done === 0 ? null : (
          <>
            <button
              type="button"
              className="button"
              disabled={file < 0}
              onClick={() => setPrinting(entries)}
            >
              打印
            </button>
            <OpinionMenu
              result={result}
              one={
                current?.state.kind === 'read' && file >= 0
                  ? oneResult(result, file, current.state.reading.result.checked)
                  : null
              }
              state={opinion}
            />
          </>
        )}
      </PageHead>
      <ThreeQuestions
        compact
        now={
          current === null
            ? { main: '拖入要核对的报告', more: '一份或几份都可以' }
            : file < 0
              ? { main: '等文件读完', more: current.name }
              : unchecked
                ? { main: '没有可核对的数', more: '不等于没有问题，请人工看一遍' }
                : contradictions > 0
                  ? { main: `看 ${contradictions} 处相互矛盾`, more: '对照凭证' }
                  : entries.some(({ tone }) => tone !== 'rounding')
                    ? { main: '看一眼列出的地方', more: '没有相互矛盾的数字' }
                    : { main: '可以放心', more: '没有相互矛盾的数字' }
        }
        due={
          <p className="answer">
            <b>随手核对</b>
            <span>无期限 · 结果只有本单位看得到</span>
          </p>
        }
        missing={
          file < 0
            ? { main: '一份文件', more: '' }
            : { ...missing, more: missing.more || `${done} 份已读完，核对 ${result.checked} 处` }
        }
        action={
          !owed ? null : (
            <button type="button" className="button primary" onClick={() => setStart(start + 1)}>
              从第 1 处看起
            </button>
          )
        }
      />
      <ExportProgress state={opinion} />
      {current === null ? (
        <div className="drop">
          <p className="drop-main">把报告拖到这里</p>
          <p className="muted">
            决算公开、绩效自评、部门评价、工作考核，Word、Excel、PDF、文本都可以。
          </p>
          <p className="muted">
            文件不出本机：只在这台电脑的浏览器里读和存，刷新页面还在，按“清除”就不留。
          </p>
          <button type="button" className="button primary" onClick={choose}>
            选择文件
          </button>
        </div>
      ) : current.state.kind === 'read' ? (
        <ReadFile
          key={current.id}
          reading={current.state.reading}
          file={file}
          entries={entries}
          start={start}
          fileOf={audit.fileOf}
          onExplain={audit.explain}
          onPrint={setPrinting}
        />
      ) : (
        <FileWaiting file={current} />
      )}
      {printing === null ? null : (
        <PrintSheet
          file={current?.name ?? ''}
          entries={printing}
          unchecked={unchecked}
          onDone={printed}
        />
      )}
    </DropArea>
  );
}
