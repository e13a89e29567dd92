/// <reference lib="webworker" />
import '../../../app/array-copies.ts';
import { audit } from '@mingjian/audit';
import { readContainer, recogniseRaw } from '@mingjian/documents/read';
import type { ReadReply, ReadRequest } from './reading.ts';

// One file, then the worker is ended by its owner: what a hostile file leaves behind goes with it, and 取消 needs no agreement.
const say = (reply: ReadReply): void => self.postMessage(reply, []);

async function read({ file, pdfAssets }: ReadRequest): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null)
    return say({
      kind: 'failed',
      message: `“${file.name}”打不开：可能是文件夹、正被别的程序独占，或太大。请换成单个文件再拖入。`,
    });
  const container = await readContainer(new Uint8Array(bytes), file.name, {
    pdfAssets,
    onProgress: (done, all) => say({ kind: 'pages', done, all }),
  });
  if (!container.ok) return say({ kind: 'failed', message: container.failure.message });
  say({ kind: 'checking' });
  const raw = container.value;
  const document = recogniseRaw(raw, file.name);
  const result = await audit([{ file: file.name, document }]);
  say({ kind: 'read', reading: { raw, document, result } });
}

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const { file } = event.data;
  read(event.data).catch((error: unknown) => {
    console.error(error);
    say({
      kind: 'failed',
      message: `“${file.name}”读取时程序出错，没有得到结果；别的文件不受影响。请把文件交给系统管理员查看。`,
    });
  });
});
