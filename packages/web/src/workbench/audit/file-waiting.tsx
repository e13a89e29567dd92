import { type AuditFile, cancelReading, readAgain, removeFile } from './store/audit-store.ts';

/** A file that is not on paper yet: how far it is with a way to stop, or why it was not read. */
export function FileWaiting({ file }: Readonly<{ file: AuditFile }>) {
  const { state, name, id } = file;
  if (state.kind === 'failed')
    return (
      <div className="state error" role="alert">
        <p>
          <strong>这个文件没有读出来。</strong> {state.message}
        </p>
        <p className="hint">没有保存任何内容，别的文件不受影响。</p>
        <button type="button" className="button" onClick={() => readAgain(id)}>
          再读一次
        </button>{' '}
        <button type="button" className="button" onClick={() => removeFile(id)}>
          拿掉这个文件
        </button>
      </div>
    );
  if (state.kind === 'read') return null;
  const known = state.kind === 'reading' && state.all !== null;
  const words =
    state.kind === 'waiting'
      ? '排在前面的文件读完就读'
      : state.kind === 'checking'
        ? '已读完，正在核对'
        : known
          ? `已读 ${state.done} / ${state.all} 页`
          : '正在读';
  return (
    <div className="progress" role="status">
      <span>
        {name}：{words}
      </span>
      {known ? (
        <progress value={state.done} max={state.all ?? 1} aria-label="读取进度" />
      ) : (
        <progress aria-label="读取进度" />
      )}
      <button type="button" className="button small" onClick={() => cancelReading(id)}>
        取消
      </button>
    </div>
  );
}
