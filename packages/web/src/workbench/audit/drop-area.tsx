import { type ReactNode, type RefObject, useState } from 'react';

const ACCEPT = '.txt,.docx,.xlsx,.pdf,.csv';

type Props = Readonly<{
  input: RefObject<HTMLInputElement | null>;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}>;

/** The whole page takes files; the frame shows it while they hover. */
export function DropArea({ input, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
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
        onFiles([...event.dataTransfer.files]);
      }}
    >
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
