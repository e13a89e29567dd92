import { type ReactNode, type RefObject, useState } from 'react';
import { droppedFiles, READABLE } from './store/dropped-files.ts';

const ACCEPT = READABLE.map((extension) => `.${extension}`).join(',');

type Props = Readonly<{
  input: RefObject<HTMLInputElement | null>;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}>;

/** The whole page takes files; the frame shows it while they hover. */
export function DropArea({ input, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const [left, setLeft] = useState<string | null>(null);
  return (
    <div
      className={over ? 'audit-area over' : 'audit-area'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        setLeft(null);
        void droppedFiles(event.dataTransfer).then((dropped) => {
          onFiles(dropped.files);
          setLeft(dropped.left);
        });
      }}
    >
      {left === null ? null : (
        <p className="hint drop-left" role="status">
          {left}
        </p>
      )}
      {children}
      <input
        ref={input}
        className="sr"
        type="file"
        multiple
        accept={ACCEPT}
        aria-label="选择要核对的文件"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onFiles(files);
        }}
      />
    </div>
  );
}
