import type { AuditResult } from '@mingjian/engine';
import { MenuButton } from '../../components/menu-button.tsx';
import { saveFile } from '../../components/save-file.ts';
import type { OpinionState } from './use-opinion.ts';

type Props = Readonly<{ result: AuditResult; state: OpinionState }>;

/** 导出核对意见: typeset by the local service, or as data made right here. */
export function OpinionMenu({ result, state }: Props) {
  const name = result.documents[0]?.file.replace(/\.[^.]+$/, '') ?? '核对';
  return (
    <MenuButton
      label="导出核对意见"
      items={[
        {
          key: 'pdf',
          label: 'PDF',
          hint: '由本机的明鉴服务排版',
          onChoose: () => state.start({ format: 'pdf', result }),
        },
        {
          key: 'docx',
          label: 'Word（DOCX）',
          hint: '还要改字',
          onChoose: () => state.start({ format: 'docx', result }),
        },
        {
          key: 'json',
          label: '交换文件（JSON）',
          hint: '给别的程序用',
          onChoose: () =>
            saveFile(
              `${name} 核对结果.json`,
              new Blob([JSON.stringify(result, null, 1)], { type: 'application/json' }),
            ),
        },
      ]}
    />
  );
}
