import { type AuditResult, opinionSubject } from '@mingjian/engine';
import { MenuButton, type MenuItem } from '../../components/menu-button.tsx';
import { saveFile } from '../../components/save-file.ts';
import type { OpinionState } from './use-opinion.ts';

type Props = Readonly<{
  result: AuditResult;
  /** What it says of the file in view; null where that is not read yet. */
  one: AuditResult | null;
  state: OpinionState;
}>;

/** 导出核对意见: of the file in view or of all; typeset by the local service, or as data made right here. */
export function OpinionMenu({ result, one, state }: Props) {
  const count = result.documents.length;
  if (count < 2) return <MenuButton label="导出核对意见" items={itemsOf('', '', result, state)} />;
  return (
    <MenuButton
      label="导出核对意见"
      items={[
        ...(one === null ? [] : itemsOf('one', '这一份 · ', one, state)),
        ...itemsOf('all', `全部 ${count} 份 · `, result, state),
      ]}
    />
  );
}

function itemsOf(
  key: string,
  scope: string,
  result: AuditResult,
  state: OpinionState,
): readonly MenuItem[] {
  return [
    {
      key: `${key}pdf`,
      label: `${scope}PDF`,
      hint: '由本机的明鉴服务排版',
      onChoose: () => state.start({ format: 'pdf', result }),
    },
    {
      key: `${key}docx`,
      label: `${scope}Word（DOCX）`,
      hint: '还要改字',
      onChoose: () => state.start({ format: 'docx', result }),
    },
    {
      key: `${key}json`,
      label: `${scope}交换文件（JSON）`,
      hint: '给别的程序用',
      onChoose: () =>
        saveFile(
          `${opinionSubject(result)} 核对结果.json`,
          new Blob([JSON.stringify(result, null, 1)], { type: 'application/json' }),
        ),
    },
  ];
}
