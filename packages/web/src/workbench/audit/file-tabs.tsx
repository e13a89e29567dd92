import type { AuditResult } from '@mingjian/engine';
import { Verdict } from '../../components/verdict.tsx';
import { entriesOf } from './model/entries.ts';
import { tabNames } from './model/tab-names.ts';
import { nothingChecked } from './model/nothing-checked.ts';
import { type AuditFile, chooseFile, clearFiles, removeFile } from './store/audit-store.ts';

type Props = Readonly<{
  files: readonly AuditFile[];
  current: number | null;
  result: AuditResult;
  documentOf: (id: number) => number;
  onAdd: () => void;
}>;

/** The open files side by side, each with its strongest verdict, and the place where another one is dropped. */
export function FileTabs({ files, current, result, documentOf, onAdd }: Props) {
  const names = tabNames(files.map(({ name }) => name));
  return (
    <nav className="file-tabs" aria-label="打开的文件">
      {files.map((file, at) => (
        <span key={file.id} className={file.id === current ? 'file-tab current' : 'file-tab'}>
          <button
            type="button"
            aria-current={file.id === current ? 'page' : undefined}
            title={file.name}
            onClick={() => chooseFile(file.id)}
          >
            <span className="file-name">{names[at]}</span>
            <FileMark file={file} result={result} document={documentOf(file.id)} />
          </button>
          <button
            type="button"
            className="file-close"
            aria-label={`拿掉 ${file.name}`}
            onClick={() => removeFile(file.id)}
          >
            ×
          </button>
        </span>
      ))}
      <button type="button" className="file-add" onClick={onAdd}>
        ＋ 拖入或选文件
      </button>
      <button
        type="button"
        className="button small"
        title="从这个页面和这台电脑的浏览器里清除拖入的文件；写下的说明留着"
        onClick={clearFiles}
      >
        清除
      </button>
    </nav>
  );
}

function FileMark(props: Readonly<{ file: AuditFile; result: AuditResult; document: number }>) {
  const { file, result, document } = props;
  if (file.state.kind === 'failed') return <span className="file-failed">没有读</span>;
  if (document < 0) return <span className="hint">读取中</span>;
  const entries = entriesOf(result, document);
  if (file.state.kind === 'read' && nothingChecked(file.state.reading, entries))
    return <span className="hint">没有可核对的数</span>;
  const [first] = entries;
  if (!first) return <Verdict kind="done">相符</Verdict>;
  const count = entries.filter(({ tone }) => tone === first.tone).length;
  return (
    <Verdict kind={first.tone}>
      <span className="sr">{WORDS[first.tone]}</span>
      {count}
    </Verdict>
  );
}

const WORDS = {
  contradiction: '相互矛盾',
  explain: '请说明',
  check: '请核对',
  rounding: '尾数可解释',
} as const;
