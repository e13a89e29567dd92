import { Verdict } from '../../../components/verdict.tsx';
import { NoteGround } from '../drawer/cite-block.tsx';
import type { OpenItem } from '../model/cell-marks.ts';

type Props = Readonly<{
  items: readonly OpenItem[];
  labelOf: (path: string) => string;
  onGo: (path: string) => void;
}>;

/** What is still open on this sheet, most pressing first; each line leads to its cell. */
export function OpenItems({ items, labelOf, onGo }: Props) {
  return (
    <aside className="drawer items" aria-labelledby="items-title">
      <header className="drawer-head">
        <h2 id="items-title">还要看的</h2>
        <p className="hint">{items.length === 0 ? '没有' : `${items.length} 处`}</p>
      </header>
      {items.length === 0 ? (
        <p className="items-done">
          <Verdict kind="done">这张表已填齐，可以导出。</Verdict>
        </p>
      ) : null}
      <ul className="items-list">
        {items.map((item) => {
          const { path } = item;
          return (
            <li key={item.key}>
              <ItemTag kind={item.kind} />
              <span>{item.message}</span>
              {item.cite === undefined ? null : <NoteGround cite={item.cite} />}
              {path === null ? null : (
                <button
                  type="button"
                  className="link"
                  aria-label={`去这一格：${labelOf(path)}`}
                  onClick={() => onGo(path)}
                >
                  去这一格
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="hint items-hint">
        点有点线的数，看它怎么算的。方向键走格，F2 或直接打字修改，Ctrl+Z 撤回，可从 WPS 整块粘贴。
      </p>
    </aside>
  );
}

/** The word, shape and colour of one open item. */
export function ItemTag({ kind }: Readonly<{ kind: OpenItem['kind'] }>) {
  switch (kind) {
    case 'refused':
      return <Verdict kind="contradiction">没有读懂</Verdict>;
    case 'contradiction':
      return <Verdict kind="contradiction">相互矛盾</Verdict>;
    case 'missing':
      return <span className="missing">缺</span>;
    case 'required':
      return <Verdict kind="explain">须写明</Verdict>;
    case 'explain':
      return <Verdict kind="explain">请说明</Verdict>;
    case 'check':
      return <Verdict kind="check">请核对</Verdict>;
    case 'advice':
      return <span className="tag-advice">提示</span>;
  }
}
