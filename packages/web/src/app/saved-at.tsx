import { clock } from '../format/show-date.ts';
import { useSaveState } from './save-state.ts';

/** Where saving stands, beside the buttons of whatever is being filled in. */
export function SavedAt({ draft }: Readonly<{ draft: string }>) {
  const state = useSaveState(draft);
  const words = {
    quiet: '',
    unsaved: '未存',
    saving: '正在保存',
    saved: state.kind === 'saved' ? `已存 ${clock(state.at)}` : '',
    offline: '连不上明鉴服务，已存本机',
    refused: '有一处没有存',
  }[state.kind];
  return (
    <span className={state.kind === 'offline' || state.kind === 'refused' ? 'owed' : 'hint'}>
      {words}
    </span>
  );
}
