import { useRef, useState } from 'react';

type Props = Readonly<{ busy: boolean; onFile: (file: File) => void }>;

/** Where a file is dropped or chosen; the whole frame takes it. */
export function DropZone({ busy, onFile }: Props) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <p className="drop-main">{busy ? '正在读文件' : '把文件拖到这里'}</p>
      <p className="muted">交换文件（JSON）或工作簿（XLSX）。先预览，看过再存；文件不出本单位。</p>
      <button
        type="button"
        className="button primary"
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        选择文件
      </button>
      <input
        ref={input}
        className="sr"
        type="file"
        accept=".json,.xlsx,application/json"
        aria-label="选择要导入的文件"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
